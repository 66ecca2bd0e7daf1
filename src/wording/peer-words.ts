import type { IncomeGroup } from "../record/income-group.ts";
import { counted, grouped } from "./number-words.ts";

/** What a city is matched by, in the order of importance. */
export type Criterion = "population" | "region" | "income";

interface Matched {
  population?: number | undefined;
  region?: string | undefined;
  income?: IncomeGroup | undefined;
}

interface Matching {
  own: Matched;
  incomeYear?: string | undefined;
  steps: readonly { criteria: readonly Criterion[]; onFile: number; complete: number }[];
  least: number;
}

const NAMES: Readonly<Record<Criterion, string>> = {
  population: "size",
  region: "region",
  income: "income",
};

export const incomeWords = (income: IncomeGroup | undefined): string =>
  income === undefined ? "not given" : income.replace("-", " ");

/** What a city's peers are matched by, and what cannot be for want of data. */
export function matchedByWords({ own, incomeYear }: Matching): string {
  const { population, region, income } = own;
  const year = incomeYear ? `, World Bank ${incomeYear}` : "";
  const known = [
    population && `size (${grouped(population)} by GeoNames; half to twice as large)`,
    region && `UN region (${region})`,
    income && `income of its country (${incomeWords(income)}${year})`,
  ].filter(Boolean);
  const lacking = [!region && "region", !income && `income group${year}`].filter(Boolean);
  const rest = lacking.length > 0 ? ` Not given, so not matched: ${lacking.join(", ")}.` : "";
  return `Matched by ${listed(known)}.${rest}`;
}

/** One step: by what, how many cities on file, how many of them can be ranked, and what follows. */
export function stepWords({ steps, least }: Matching, at: number): string {
  const { onFile = 0, complete = 0 } = steps[at] ?? {};
  const cities = `${counted(onFile, "city", "cities")} on file, ${grouped(complete)} with complete lists`;
  return `${criteriaWords(steps[at]?.criteria ?? [])}: ${cities}${followsWords(steps, least, at)}`;
}

export function criteriaWords(criteria: readonly Criterion[]): string {
  return `By ${listed(criteria.map((criterion) => NAMES[criterion]))}`;
}

function followsWords(steps: Matching["steps"], least: number, at: number): string {
  const { criteria = [], complete = 0 } = steps[at] ?? {};
  if (complete >= least) return "; these are taken";
  const next = steps[at + 1]?.criteria;
  const dropped = criteria.find((criterion) => next && !next.includes(criterion));
  return `; fewer than ${least}, so ${dropped ? `${NAMES[dropped]} is let go` : "no rank is given"}`;
}

function listed(words: readonly (string | number | undefined)[]): string {
  return words.length < 2 ? words.join() : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}
