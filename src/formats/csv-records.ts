import { CsvError, parse } from "csv-parse/sync";

/** One record of a CSV text; `line` is where it begins, the first being 1. */
export interface CsvRecord {
  line: number;
  cells: readonly string[];
}

/** A line that is no record of the table, with as much of its cells as can be seen. */
export interface Misread extends CsvRecord {
  why: string;
}

/**
 * The records of a CSV text, the header first, and every line that is none. A quotation mark left open would
 * swallow the lines after it, so that reading begins again at the line after the one that opens it.
 */
export function csvRecords(text: string): { records: CsvRecord[]; misread: Misread[] } {
  const lines = linesOf(text);
  const records: CsvRecord[] = [];
  const misread: Misread[] = [];
  for (let from = 1; from <= lines.length; ) {
    const run = runFrom(lines.slice(from - 1), from, records[0]?.cells.length);
    for (const record of run.records) records.push(record);
    misread.push(...run.misread);
    from = run.next;
  }
  return { records, misread };
}

interface Run {
  records: CsvRecord[];
  misread: Misread[];
  /** The line to go on from. */
  next: number;
}

/** Reads on until a quotation mark misleads or the text ends. */
function runFrom(lines: readonly Line[], first: number, known: number | undefined): Run {
  const { found, stopped } = parsed(lines, first);
  const width = known ?? found[0]?.cells.length;
  const records: CsvRecord[] = [];
  const misread: Misread[] = [];
  for (const record of found) {
    const why = width === undefined ? undefined : misfit(record, width);
    if (why === undefined) records.push(record);
    else misread.push({ ...record, why });
    if (why !== undefined && newlinesIn(record.cells) > 0) return { records, misread, next: record.line + 1 };
  }
  if (stopped === undefined) return { records, misread, next: first + lines.length };
  const cells = (lines[stopped.line - first]?.text ?? "").split(",");
  return { records, misread: [...misread, { ...stopped, cells }], next: stopped.line + 1 };
}

/** What csv-parse finds, and the line of the record at which it gives up. */
function parsed(
  lines: readonly Line[],
  first: number,
): { found: CsvRecord[]; stopped?: { line: number; why: string } } {
  const found: CsvRecord[] = [];
  let drift = 1 - first;
  let next = first;
  try {
    parse(lines.map(({ text, end }) => text + end).join(""), {
      ...OPTIONS,
      on_record: (cells: string[], context: { lines: number }) => {
        const line = context.lines - drift - newlinesIn(cells);
        // csv-parse counts \r\n in a cell as two lines.
        const pairs = cells.reduce((sum, cell) => sum + (cell.match(/\r\n/g)?.length ?? 0), 0);
        drift += pairs;
        next = context.lines - drift + 1;
        found.push({ line, cells });
        return null;
      },
    });
    return { found };
  } catch (error) {
    while (lines[next - first]?.text === "") next += 1;
    return { found, stopped: { line: next, why: whyOf(error) } };
  }
}

const OPTIONS = { bom: true, skip_empty_lines: true, relax_column_count: true } as const;

function whyOf(error: unknown): string {
  if (error instanceof CsvError && /QUOTE/.test(error.code))
    return 'a quotation mark is out of place; a cell that holds one is quoted, and the mark doubled ("")';
  return error instanceof Error ? error.message : String(error);
}

function misfit({ cells }: CsvRecord, width: number): string | undefined {
  const counted = cells.length === 1 ? "1 cell" : `${cells.length} cells`;
  if (cells.length !== width) return `${counted}, where the header has ${width}`;
  return cells.some((cell) => cell.includes("\uFFFD")) ? "some of its bytes are not UTF-8" : undefined;
}

function newlinesIn(cells: readonly string[]): number {
  return cells.reduce((sum, cell) => sum + (cell.match(/[\r\n]/g)?.length ?? 0), 0);
}

interface Line {
  text: string;
  end: string;
}

function linesOf(text: string): Line[] {
  const parts = text.split(/(\r\n|\n|\r)/);
  return Array.from({ length: Math.ceil(parts.length / 2) }, (_, at) => ({
    text: parts[2 * at] ?? "",
    end: parts[2 * at + 1] ?? "",
  }));
}
