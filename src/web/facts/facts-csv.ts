import { FACT_COLUMNS, groupColumns, type TextColumn } from "../../contract/fact-columns.ts";
import type { FactsReply } from "../../contract/facts-question.ts";

/** The same CSV as `hansa facts --csv`: the groups where some were asked for, else the facts. */
export function factsCsv({ facts, groups }: FactsReply): string {
  return groups === undefined ? csv(FACT_COLUMNS, facts) : csv(groupColumns(groups), groups);
}

function csv<T>(columns: readonly TextColumn<T>[], rows: readonly T[]): string {
  const head = columns.map(([name]) => name);
  const cells = rows.map((row) => columns.map(([, cell]) => String(cell(row) ?? "")));
  return `${[head, ...cells].map((line) => line.map(quoted).join(",")).join("\n")}\n`;
}

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
