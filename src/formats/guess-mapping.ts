import { SOURCE_KINDS } from "../record/vocabulary.ts";
import { numberedHeader } from "./delimited-header.ts";
import { guessClaim } from "./guess-claim.ts";
import { type GuessedColumn, guessColumns } from "./guess-columns.ts";
import { guessEnds } from "./guess-ends.ts";
import { looksLikeHeader } from "./guess-header.ts";
import { type Proposed, proposedYaml, word } from "./guess-yaml.ts";
import type { TableRow } from "./mapped-cell.ts";
import type { TableLayout } from "./mapping-table.ts";

/** A table to be guessed at: its name, its columns, its first rows, and how it is written. */
export interface TableLookedAt {
  /** The file's name without its ending. */
  readonly title: string;
  readonly header: readonly string[];
  readonly rows: readonly TableRow[];
  readonly layout: TableLayout;
}

/** A mapping for a table by its headers and values, as YAML with remarks; why there is none where nothing is known of it. */
export function guessMapping(table: TableLookedAt): { yaml: string } | { why: string } {
  const { header, rows, headless } = withHeader(table);
  const columns = guessColumns(header, rows);
  const ends = guessEnds(columns);
  const claim = guessClaim(columns, ends, table.title);
  if (claim === undefined) return { why: nothingKnown(header) };
  const row = columns.find(({ aspect, profile }) => aspect === "id" && profile.unique && profile.rows > 1);
  const lines: Proposed[] = [
    sourceLines(table.title),
    tableLines(table.layout, columns, headless),
    ...(row
      ? [{ key: "row", value: word(row.column), remark: "names a row, the same in every edition" }]
      : []),
  ];
  return { yaml: `${proposedYaml(lines)}claims:\n${claim}${unused(columns, claim)}` };
}

function withHeader(table: TableLookedAt): {
  header: readonly string[];
  rows: ReadonlyMap<string, string>[];
  headless: boolean;
} {
  const { header, layout } = table;
  const rows = table.rows.map(({ cells }) => cells);
  if (layout.header === "none" || looksLikeHeader(header, rows))
    return { header, rows, headless: layout.header === "none" };
  const numbers = numberedHeader(header.length);
  const renumbered = rows.map(
    (cells) => new Map(numbers.map((name, at) => [name, cells.get(header[at] ?? "") ?? ""])),
  );
  return { header: numbers, rows: renumbered, headless: true };
}

function sourceLines(title: string): Proposed {
  return {
    key: "source",
    within: [
      { key: "title", value: JSON.stringify(title), remark: "what is the work called?" },
      { key: "kind", value: "document", remark: `one of ${SOURCE_KINDS.join(", ")}` },
      { key: "reliability", value: "C", remark: "A: no doubt of authenticity or competence … E: unreliable" },
      { key: "publisher", value: "…", remark: "who publishes it", off: true },
      {
        key: "origin",
        value: "…",
        remark: "the work it is copied from, such as wikipedia; else its publisher",
        off: true,
      },
      { key: "url", value: "https://…", off: true },
      { key: "published", value: "YYYY-MM-DD", remark: "a year alone is enough", off: true },
      { key: "licence", value: "…", remark: "under what terms may it be passed on?", off: true },
    ],
  };
}

function tableLines(layout: TableLayout, columns: readonly GuessedColumn[], headless: boolean): Proposed {
  const { delimiter, encoding, quote, sheet, skip } = layout;
  const comma = columns.some(({ profile }) => profile.comma);
  const slashed = columns.filter(({ aspect }) => aspect === "from" || aspect === "to" || aspect === "period");
  const order = orderOf(slashed.flatMap(({ profile }) => profile.values.map(([value]) => value)));
  const within: Proposed[] = [
    ...(delimiter === undefined
      ? []
      : [{ key: "delimiter", value: delimiter === "\t" ? "tab" : JSON.stringify(delimiter) }]),
    ...(encoding === undefined ? [] : [{ key: "encoding", value: encoding }]),
    ...(quote === undefined
      ? []
      : [{ key: "quote", value: quote === "none" ? "none" : JSON.stringify(quote) }]),
    ...(sheet === undefined ? [] : [{ key: "sheet", value: JSON.stringify(sheet) }]),
    ...(skip === undefined ? [] : [{ key: "skip", value: String(skip) }]),
    ...(headless ? [{ key: "header", value: "none", remark: "the columns are called 1, 2, 3 …" }] : []),
    ...(comma ? [{ key: "decimal", value: '","' }] : []),
    ...(order === undefined
      ? []
      : [{ key: "dates", value: order, remark: "as some of its dates can only be read" }]),
  ];
  return within.length > 0 ? { key: "table", within } : { key: "table", value: "{}" };
}

/** Which of 25/3/1987 and 3/25/1987 the dates of a table are, where one of them shows it. */
function orderOf(cells: readonly string[]): string | undefined {
  const parts = cells.flatMap((cell) => {
    const found = /^(\d{1,2})[/-](\d{1,2})[/-]\d{4}$/.exec(cell);
    return found ? [[Number(found[1]), Number(found[2])]] : [];
  });
  if (parts.some(([first = 0]) => first > 12)) return "dayfirst";
  return parts.some(([, second = 0]) => second > 12) ? "monthfirst" : undefined;
}

/** What no claim takes is named, so that nobody has to look for it. */
function unused(columns: readonly GuessedColumn[], claim: string): string {
  const left = columns.filter(({ column }) => !claim.includes(word(column)));
  return left.length === 0 ? "" : `# Not used: ${left.map(({ column }) => column).join(", ")}\n`;
}

function nothingKnown(header: readonly string[]): string {
  const names = header.map((name) => `"${name}"`).join(", ");
  return `None of its columns was recognised as a city, body or country: ${names}. Write the mapping by hand; docs/import-tables.md shows how.`;
}
