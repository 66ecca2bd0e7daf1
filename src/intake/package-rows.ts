import { Readable } from "node:stream";
import { CsvError, type Info, parse } from "csv-parse";
import type { Row } from "../formats/csv.ts";
import { LONGEST_LINE } from "./size-limits.ts";

/** A row of a table of a package, or a line that is none, with its number; the header's is 1. */
export type PackageRow =
  | { readonly line: number; readonly row: Row }
  | { readonly line: number; readonly why: string };

/**
 * The rows of a CSV table, as they are read. A row that has not as many cells as the header is told with its line; a
 * quotation mark that is never closed ends the reading there.
 */
export async function* rowsOfTable(
  bytes: AsyncIterable<Uint8Array>,
  header: (columns: readonly string[]) => void,
): AsyncGenerator<PackageRow> {
  let columns: readonly string[] | undefined;
  let line = 1;
  try {
    for await (const { record, info } of parsed(bytes)) {
      line = info.lines - newlinesIn(record);
      if (columns === undefined) {
        columns = record;
        header(columns);
        continue;
      }
      yield asRow(columns, record, line);
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    yield { line: line + 1, why: whyOf(error) };
  }
}

interface Parsed {
  record: string[];
  info: Info;
}

async function* parsed(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Parsed> {
  const from = Readable.from(bytes, { objectMode: false });
  const parser = parse({
    bom: true,
    relax_column_count: true,
    skip_empty_lines: true,
    info: true,
    max_record_size: LONGEST_LINE,
  });
  from.on("error", (error) => parser.destroy(error));
  try {
    yield* from.pipe(parser);
  } finally {
    from.destroy();
  }
}

function asRow(columns: readonly string[], cells: readonly string[], line: number): PackageRow {
  if (cells.length !== columns.length)
    return { line, why: `${cells.length} cells, where the header has ${columns.length}` };
  if (cells.some((cell) => cell.includes("\uFFFD"))) return { line, why: "some of its bytes are not UTF-8" };
  return { line, row: Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? ""])) };
}

function newlinesIn(cells: readonly string[]): number {
  return cells.reduce((sum, cell) => sum + (cell.match(/\n/g)?.length ?? 0), 0);
}

function whyOf(error: CsvError): string {
  return /QUOTE|MAX_RECORD/.test(error.code)
    ? "a quotation mark is out of place, and what follows it is not read; a cell that holds one is quoted, and the mark doubled"
    : error.message;
}
