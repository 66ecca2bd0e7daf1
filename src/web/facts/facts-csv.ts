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

/** The facts of a reply as CSV, lists separated by '; '. */
export function factsCsv({ facts }: FactsReply): string {
  const rows = facts.map((fact) => COLUMNS.map(([, cell]) => quoted(String(cell(fact) ?? ""))).join(","));
  return `${[COLUMNS.map(([name]) => name).join(","), ...rows].join("\n")}\n`;
}

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
