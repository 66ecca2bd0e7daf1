import type { FactLine } from "../../contract/fact-line.ts";
import type { FactsReply } from "../../contract/facts-question.ts";
import { type Row, writeCsv } from "../../formats/csv.ts";

/** The facts of a reply as one CSV, lists separated by '; '; the groups, where some were asked for. */
export function factsCsv({ facts, groups }: FactsReply): string {
  if (groups !== undefined) return groupCsv(groups);
  return writeCsv(
    COLUMNS.map(([name]) => name),
    facts.map((fact) => Object.fromEntries(COLUMNS.map(([name, cell]) => [name, String(cell(fact) ?? "")]))),
  );
}

type Cell = (fact: FactLine) => string | number | boolean | undefined;

const COLUMNS: readonly (readonly [string, Cell])[] = [
  ["id", ({ id }) => id],
  ["kind", ({ kind }) => kind],
  ["subject", ({ subject }) => subject],
  ["subject_name", ({ subjectName }) => subjectName],
  ["predicate", ({ predicate }) => predicate],
  ["object", ({ object }) => object],
  ["object_name", ({ objectName }) => objectName],
  ["bound", ({ bound }) => bound],
  ["value", ({ value }) => value],
  ["unit", ({ unit }) => unit],
  ["themes", ({ theme }) => theme?.join("; ")],
  ["from", ({ valid }) => valid?.from],
  ["to", ({ valid }) => valid?.to],
  ["precision", ({ valid }) => valid?.precision],
  ["date_bound", ({ valid }) => valid?.bound],
  ["date_worded", ({ valid }) => valid?.worded],
  ["as_of", ({ asOf }) => asOf],
  ["inferred", ({ inferred }) => inferred],
  ["status", ({ status }) => status],
  ["sentence", ({ sentence }) => sentence],
  ["claims", ({ claims }) => claims.map(({ id }) => id).join("; ")],
  ["sources", ({ claims }) => [...new Set(claims.map(({ source }) => source))].join("; ")],
  ["footnotes", ({ claims }) => claims.flatMap(({ footnote }) => footnote ?? []).join("; ")],
  ["confidence", ({ claims }) => claims.map(({ confidence }) => confidence).join("; ")],
];

function groupCsv(groups: NonNullable<FactsReply["groups"]>): string {
  const across = [...new Set(groups.flatMap((group) => Object.keys(group.across ?? {})))];
  const rows = groups.map(
    ({ value, name, facts, across: counts, because }): Row => ({
      value,
      name,
      facts: String(facts),
      ...Object.fromEntries(across.map((key) => [key, String(counts?.[key] ?? "")])),
      claims: because.join("; "),
    }),
  );
  return writeCsv(["value", "name", "facts", ...across, "claims"], rows);
}
