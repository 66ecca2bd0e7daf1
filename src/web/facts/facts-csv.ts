import type { FactLine } from "../../contract/fact-line.ts";
import type { FactsReply } from "../../contract/facts-question.ts";

type Cell = (fact: FactLine) => string | number | boolean | undefined;

/** The columns of `hansa facts --csv`. */
const COLUMNS: readonly (readonly [name: string, cell: Cell])[] = [
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

/** The same CSV as `hansa facts --csv`: the groups where some were asked for, else the facts. */
export function factsCsv({ facts, groups }: FactsReply): string {
  if (groups !== undefined) return groupsCsv(groups);
  return csv([
    COLUMNS.map(([name]) => name),
    ...facts.map((fact) => COLUMNS.map(([, cell]) => String(cell(fact) ?? ""))),
  ]);
}

function groupsCsv(groups: NonNullable<FactsReply["groups"]>): string {
  const across = [...new Set(groups.flatMap((group) => Object.keys(group.across ?? {})))];
  const rows = groups.map(({ value, name, facts, across: counts, because }) => [
    value,
    name,
    String(facts),
    ...across.map((key) => String(counts?.[key] ?? "")),
    because.join("; "),
  ]);
  return csv([["value", "name", "facts", ...across, "claims"], ...rows]);
}

const csv = (rows: readonly (readonly string[])[]): string =>
  `${rows.map((row) => row.map(quoted).join(",")).join("\n")}\n`;

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
