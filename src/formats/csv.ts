import { parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";

/** A problem in a file that was read, with its place; nothing is dropped silently. */
export interface Problem {
  where: string;
  why: string;
}

export type Row = Readonly<Record<string, string>>;

/** Rows of a CSV text with a header line; `line` numbers in problems count the header as 1. */
export function readCsv(text: string, name: string): { rows: Row[]; problems: Problem[] } {
  try {
    const rows: Row[] = parse(text, { columns: true, bom: true, skip_empty_lines: true });
    return { rows, problems: [] };
  } catch (error) {
    return {
      rows: [],
      problems: [{ where: name, why: error instanceof Error ? error.message : String(error) }],
    };
  }
}

/** A CSV text with a header line and \n line ends. */
export function writeCsv(columns: readonly string[], rows: readonly Row[]): string {
  return stringify([...rows], { header: true, columns: [...columns] });
}
