import { stringify } from "csv-stringify/sync";
import { csvRecords } from "./csv-records.ts";

/** A problem in a file that was read, with its place; nothing is dropped silently. */
export interface Problem {
  where: string;
  why: string;
}

export type Row = Readonly<Record<string, string>>;

/** A CSV text with a header line, as far as it can be read. */
export interface Csv {
  header: readonly string[];
  rows: Row[];
  /** The line of each row; the header's is 1. */
  lines: number[];
  /** Lines that are no row, with as much of their cells as can be seen. */
  lost: Row[];
  problems: Problem[];
}

/** Reads row by row: a line that cannot be read is a problem with its line, and the other rows are kept. */
export function readCsv(text: string, name: string): Csv {
  const why = notCsv(text);
  if (why) return { header: [], rows: [], lines: [], lost: [], problems: [{ where: name, why }] };
  const {
    records: [head, ...records],
    misread,
  } = csvRecords(text);
  const header = head?.cells ?? [];
  const asRow = ({ cells }: { cells: readonly string[] }): Row =>
    Object.fromEntries(header.map((column, at) => [column, cells[at] ?? ""]));
  return {
    header,
    rows: records.map(asRow),
    lines: records.map(({ line }) => line),
    lost: misread.map(asRow),
    problems: misread.map(({ line, why }) => ({ where: `${name}:${line}`, why })),
  };
}

/** A CSV text with a header line and \n line ends. */
export function writeCsv(columns: readonly string[], rows: readonly Row[]): string {
  return stringify([...rows], { header: true, columns: [...columns] });
}

function notCsv(text: string): string | undefined {
  if (text.includes("\0")) return "it is binary, not a CSV text";
  return text.trim() === "" ? "it is empty" : undefined;
}
