import process from "node:process";
import { plural } from "../assessments/finding.ts";
import { replyText } from "../contract/questions.ts";
import type { Draft, Misread, Reader } from "../record/draft.ts";
import type { Named } from "../record/named.ts";
import type { Source } from "../record/source.ts";
import { grouped } from "../wording/number-words.ts";
import { print } from "./answer.ts";
import { item, type Page, pageOf, paragraph, section, textOf } from "./text/page.ts";

/** What would come of an import, as far as it can be told without knowing whom the names mean. */
export interface TableCheck {
  readonly source: Source;
  readonly rows: number;
  readonly drafts: number;
  readonly misread: { readonly total: number; readonly first: readonly Misread[] };
  readonly sample: readonly Draft[];
}

const NOT_ALL_READ = 1;

/** Reads everything and stores nothing; exit code 1 where rows could not be read. */
export async function checkTable(reader: Reader, source: Source, json: boolean): Promise<void> {
  const check = await checked(reader, source);
  print(json ? replyText(check) : checkText(check, pageOf(process.stdout, process.env)));
  if (check.misread.total > 0) process.exitCode = NOT_ALL_READ;
}

const TOLD = 20;
const SHOWN = 5;

async function checked(reader: Reader, source: Source): Promise<TableCheck> {
  const first: Misread[] = [];
  const sample: Draft[] = [];
  let [rows, drafts, total] = [0, 0, 0];
  for await (const piece of reader(undefined)) {
    rows = Number(piece.mark);
    drafts += piece.drafts.length;
    total += piece.misread.length;
    first.push(...piece.misread.slice(0, TOLD - first.length));
    sample.push(...piece.drafts.slice(0, SHOWN - sample.length));
  }
  return { source, rows, drafts, misread: { total, first }, sample };
}

function checkText({ source, rows, drafts, misread, sample }: TableCheck, page: Page): string {
  const { title, id, kind, reliability } = source;
  const untold = misread.total - misread.first.length;
  return textOf([
    ...paragraph(page, `${title} (${id}, ${kind}, reliability ${reliability})`),
    ...paragraph(
      page,
      `${plural(rows, "row")} read, ${plural(drafts, "claim")} to be made, ${plural(misread.total, "problem")}. Nothing was stored.`,
    ),
    ...section(
      page,
      "For example",
      sample.flatMap((draft) => item(page, draftWords(draft))),
    ),
    ...section(
      page,
      "Not read",
      misread.first.flatMap(({ where, why }) => item(page, `${where}: ${why}`)),
    ),
    ...(untold > 0 ? item(page, `and ${grouped(untold)} more`, "  ") : []),
  ]);
}

/** A draft on a line: what it says, with the names as the source has them. */
function draftWords({ row, says, named }: Draft): string {
  const { kind, ...rest } = says;
  const fields = Object.entries(rest).map(([field, value]) => `${field}: ${filledIn(value, named)}`);
  return `${kind} ${row}: ${fields.join(", ")}`;
}

function filledIn(value: unknown, named: readonly Named[]): string {
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return text.replaceAll(/"?named:(\d+)"?/g, (_, at) => namedWords(named[Number(at)]));
}

function namedWords(named: Named | undefined): string {
  if (named === undefined) return "?";
  const { name, country, region, latitude, longitude, ids } = named;
  const place = latitude === undefined || longitude === undefined ? undefined : `${latitude} ${longitude}`;
  const known = Object.entries(ids ?? {}).map(([register, id]) => `${register} ${id}`);
  const more = [region, country, place, ...known].filter((part) => part !== undefined);
  return more.length > 0 ? `${name} (${more.join(", ")})` : name;
}
