import { queryOf } from "../query.ts";
import { CONDITION_NAMES, CONDITIONS, type ConditionName } from "./conditions.ts";

/** How many facts a page shows. */
export const AT_ONCE = 50;

/** The most the API gives at once. */
export const MOST = 5000;

const BESIDE = ["asOf", "knownAsOf", "publishedUntil", "offset"] as const;

/** What an address asks of the facts: every condition that is set, with its values. */
export type FactsAsked = ReadonlyMap<ConditionName, readonly string[]>;

export function factsAsked(url: string): FactsAsked {
  const query = queryOf(url);
  const set = CONDITION_NAMES.map((name) => [name, valuesOf(name, query.getAll(name))] as const);
  return new Map(set.filter(([, values]) => values.length > 0));
}

/** Codes may be listed with commas; a name is taken whole, for 'Athens, GR' is one. */
function valuesOf(name: ConditionName, given: readonly string[]): string[] {
  const listed = CONDITIONS[name].as.endsWith("codes");
  const values = listed ? given.flatMap((text) => text.split(",")) : given;
  return values.map((value) => value.trim()).filter(Boolean);
}

/** The question an address puts, as the API takes it. */
export function factsAddress(url: string, limit: number = AT_ONCE): string {
  const query = queryIn(factsAsked(url));
  const page = queryOf(url);
  for (const name of BESIDE) {
    const value = page.get(name);
    if (value && !(limit === MOST && name === "offset")) query.set(name, value);
  }
  query.set("limit", String(limit));
  return `/api/facts?${query}`;
}

/** The page of a question. */
export function factsPath(asked: FactsAsked): string {
  const query = queryIn(asked).toString();
  return query === "" ? "/facts" : `/facts?${query}`;
}

/** The same question with another value in one's place, such as the place that an ambiguous name meant. */
export function withValue(asked: FactsAsked, value: string, instead: string): FactsAsked {
  return new Map(
    [...asked].map(([name, values]) => [name, values.map((each) => (each === value ? instead : each))]),
  );
}

function queryIn(asked: FactsAsked): URLSearchParams {
  return new URLSearchParams(
    [...asked].flatMap(([name, values]) => values.map((value): [string, string] => [name, value])),
  );
}
