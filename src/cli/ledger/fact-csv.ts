import { FACT_COLUMNS, groupColumns } from "../../contract/fact-columns.ts";
import type { FactsReply } from "../../contract/facts-question.ts";
import { columnsCsv } from "./columns-csv.ts";

/** The facts of a reply as one CSV; the groups, where some were asked for. */
export function factsCsv({ facts, groups }: FactsReply): string {
  return groups === undefined ? columnsCsv(FACT_COLUMNS, facts) : columnsCsv(groupColumns(groups), groups);
}
