import { FACT_COLUMNS, groupColumns } from "../../contract/fact-columns.ts";
import type { FactsReply } from "../../contract/facts-question.ts";
import { columnsCsv } from "../save-csv.ts";

/** The same CSV as `hansa facts --csv`: the groups where some were asked for, else the facts. */
export function factsCsv({ facts, groups }: FactsReply): string {
  return groups === undefined ? columnsCsv(FACT_COLUMNS, facts) : columnsCsv(groupColumns(groups), groups);
}
