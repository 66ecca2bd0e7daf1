import type { FactLine } from "./fact-line.ts";
import type { FactsReply } from "./facts-question.ts";

type FactGroup = NonNullable<FactsReply["groups"]>[number];

/** A column of a table of text; what is not given is empty. */
export type TextColumn<T> = readonly [name: string, cell: (row: T) => string | number | boolean | undefined];

/**
 * A cell as text. What a spreadsheet would take for a formula gets an apostrophe in front; a number keeps its sign.
 * OWASP, CSV Injection.
 */
export function cellText(value: string | number | boolean | undefined): string {
  const text = String(value ?? "");
  return /^[=+\-@\t\r]/.test(text) && !/^[+-]?[\d.,]+(e[+-]?\d+)?$/i.test(text) ? `'${text}` : text;
}

/** The columns of facts as a table; lists in a cell are separated by '; '. */
export const FACT_COLUMNS: readonly TextColumn<FactLine>[] = [
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

/** The columns of groups of facts, with one for each value they are counted across. */
export function groupColumns(groups: readonly FactGroup[]): readonly TextColumn<FactGroup>[] {
  const across = [...new Set(groups.flatMap((group) => Object.keys(group.across ?? {})))];
  return [
    ["value", ({ value }) => value],
    ["name", ({ name }) => name],
    ["facts", ({ facts }) => facts],
    ...across.map((key): TextColumn<FactGroup> => [key, (group) => group.across?.[key]]),
    ["claims", ({ because }) => because.join("; ")],
  ];
}
