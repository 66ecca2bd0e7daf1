import { cellText, type TextColumn } from "../../contract/fact-columns.ts";
import { writeCsv } from "../../formats/csv.ts";

/** Rows as one CSV with a column for each of some names; what is not given is empty. */
export function columnsCsv<T>(columns: readonly TextColumn<T>[], rows: readonly T[]): string {
  return writeCsv(
    columns.map(([name]) => name),
    rows.map((row) => Object.fromEntries(columns.map(([name, cell]) => [name, cellText(cell(row))]))),
  );
}
