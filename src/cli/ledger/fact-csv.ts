import { FACT_COLUMNS, groupColumns, type TextColumn } from "../../contract/fact-columns.ts";
import type { FactsReply } from "../../contract/facts-question.ts";
import { writeCsv } from "../../formats/csv.ts";

/** The facts of a reply as one CSV; the groups, where some were asked for. */
export function factsCsv({ facts, groups }: FactsReply): string {
  return groups === undefined ? csv(FACT_COLUMNS, facts) : csv(groupColumns(groups), groups);
}

function csv<T>(columns: readonly TextColumn<T>[], rows: readonly T[]): string {
  return writeCsv(
    columns.map(([name]) => name),
    rows.map((row) => Object.fromEntries(columns.map(([name, cell]) => [name, String(cell(row) ?? "")]))),
  );
}
