import type { GraphField } from "./graph-rows.ts";

/** A sheet of a workbook: a header and rows of cells; null is an empty cell. */
export interface WorkbookSheet {
  sheet: string;
  data: (string | number | boolean | null)[][];
  stickyRowsCount?: number;
  columns?: { width: number }[];
}

/** What a sheet can hold: rows with the header, and characters in a cell. */
export const MOST_ROWS = 1_048_576;
const MOST_CHARACTERS = 32_767;

const WIDTH = 18;

/** Rows as a sheet with a header that stays in sight. Text longer than a cell can hold is cut, and ends in '…'. */
export function sheetOf<Row>(
  sheet: string,
  fields: readonly GraphField<Row>[],
  rows: readonly Row[],
): WorkbookSheet {
  const data = rows.map((row) => fields.map(({ of }) => cell(of(row))));
  return {
    sheet,
    data: [fields.map(({ name }) => name), ...data],
    stickyRowsCount: 1,
    columns: fields.map(() => ({ width: WIDTH })),
  };
}

/** A sheet of words: a line a row. */
export function wordsSheet(sheet: string, lines: readonly string[]): WorkbookSheet {
  return { sheet, data: lines.map((line) => [cell(line)]), columns: [{ width: 110 }] };
}

function cell(value: string | number | boolean | undefined): string | number | boolean | null {
  if (value === undefined || value === "") return null;
  return typeof value === "string" && value.length > MOST_CHARACTERS
    ? `${value.slice(0, MOST_CHARACTERS - 1)}…`
    : value;
}
