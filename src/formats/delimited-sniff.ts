import type { Delimiting } from "./delimited-records.ts";
import type { TableLayout } from "./mapping-table.ts";

const SIGNS = [",", ";", "\t", "|"] as const;
const LINES = 60;

/** How the cells of a text are told apart: what the layout says, else what its first lines show. */
export function sniffed(head: string, { delimiter, quote, comment, skip = 0 }: TableLayout): Delimiting {
  const lines = head.split(/\r\n|\n|\r/).slice(skip);
  const whole = lines.length > 1 ? lines.slice(0, -1) : lines;
  const rows = whole.filter((line) => line !== "" && !(comment && line.startsWith(comment))).slice(0, LINES);
  const sign = delimiter ?? likeliest(rows);
  const mark = quote ?? (isQuoted(head, sign) ? '"' : undefined);
  return { delimiter: sign, quote: mark === "none" ? undefined : mark, comment };
}

/** The sign that divides most lines into as many cells as the first; of two alike the one that makes more. */
function likeliest(lines: readonly string[]): string {
  const fitting = SIGNS.map((sign) => {
    const counts = lines.map((line) => outsideMarks(line).split(sign).length);
    const [first = 1] = counts;
    const alike = counts.filter((count) => count === first).length / Math.max(1, counts.length);
    return { sign, cells: first, alike: first > 1 ? alike : 0 };
  });
  const [best] = fitting.toSorted((one, other) => other.alike - one.alike || other.cells - one.cells);
  return best && best.alike > 0 ? best.sign : ",";
}

function outsideMarks(line: string): string {
  return line.includes('"') ? line.replaceAll(/"[^"]*"/g, "") : line;
}

/** Marks that never begin a cell are letters like others, as in names.tsv of many data sets. */
function isQuoted(head: string, delimiter: string): boolean {
  if (!head.includes('"')) return true;
  return head.startsWith('"') || head.includes(`${delimiter}"`) || /[\r\n]"/.test(head);
}
