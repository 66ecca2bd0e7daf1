import type { FactsQuery } from "../../contract/facts-question.ts";

/** How many facts a page shows. */
export const AT_ONCE = 50;

/** The most the API gives at once. */
export const MOST = 5000;

/** What the general question takes, as the form's fields name it. */
const CONDITIONS = [
  "text",
  "about",
  "subject",
  "object",
  "kind",
  "predicate",
  "theme",
  "bodySort",
  "bodyScope",
  "source",
  "status",
  "from",
  "to",
  "ended",
  "footnote",
  "inferred",
  "contradictions",
  "groupBy",
  "across",
] as const satisfies readonly (keyof FactsQuery)[];

const PASSED_ON: ReadonlySet<string> = new Set([...CONDITIONS, "asOf", "knownAsOf", "offset"]);

/** The question an address puts, as the API takes it. */
export function factsAddress(url: string, limit: number = AT_ONCE): string {
  const query = new URLSearchParams(
    [...queryOf(url)].filter(([name, value]) => PASSED_ON.has(name) && value !== ""),
  );
  query.set("limit", String(limit));
  if (limit === MOST) query.delete("offset");
  return `/api/facts?${query}`;
}

/** The conditions an address sets, each with its values. */
export function conditionsIn(url: string): [name: string, values: string[]][] {
  return CONDITIONS.map((name): [string, string[]] => [name, valuesIn(url, name).filter(Boolean)]).filter(
    ([, values]) => values.length > 0,
  );
}

/** The values of one condition, whether repeated or listed with commas. */
export function valuesIn(url: string, name: string): string[] {
  return queryOf(url)
    .getAll(name)
    .flatMap((value) => value.split(","));
}

export function queryOf(url: string): URLSearchParams {
  return new URLSearchParams(url.split("?")[1]?.split("#")[0]);
}
