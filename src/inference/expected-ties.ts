import type { FittedPattern } from "./fitted-pattern.ts";
import type { Gravity } from "./gravity.ts";
import { pairCovariates } from "./pair-covariates.ts";
import type { StateFact, TiedCities } from "./tied-cities.ts";

export interface ExpectedTie {
  readonly city: number;
  /** Ties that the pattern leads one to expect between the two, given how many the city has. */
  readonly expected: number;
  /** 1 − e^−expected: the chance that the two are tied at all. */
  readonly chance: number;
}

export interface ExpectedTies {
  /** The city's partners, the least expected first. */
  readonly partners: readonly ExpectedTie[];
  /** Cities it is not tied to, the most expected first. */
  readonly others: readonly ExpectedTie[];
  /** Partners of which something is not given. */
  readonly notGiven: readonly number[];
}

/**
 * What the pattern of all ties leads one to expect of one city: the fitted means of its pairs, multiplied so that they
 * add up to the ties it has, since how active a city is should make none of its ties surprising.
 */
export function expectedTies(
  given: TiedCities,
  facts: readonly StateFact[],
  { fitted, gravity, city }: { fitted: FittedPattern; gravity: Gravity; city: number },
): ExpectedTies {
  const others = Uint32Array.from([...given.cities.keys()].filter((other) => other !== city));
  const pairs = { one: new Uint32Array(others.length).fill(city), other: others };
  const columns = new Map(pairCovariates(given, facts, pairs, 0).covariates.map((each) => [each.id, each]));
  const means = Float64Array.from(others, (_, at) =>
    fitted.covariates.reduce(
      (sum, { id }, k) =>
        sum + (gravity.terms[k]?.coefficient ?? 0) * (columns.get(id)?.values[at] ?? Number.NaN),
      gravity.intercept,
    ),
  ).map(Math.exp);
  const partners = new Set(
    given.ties.flatMap(({ one, other }) => (one === city ? [other] : other === city ? [one] : [])),
  );
  const known = [...others.keys()].filter((at) => Number.isFinite(means[at]));
  const tied = known.filter((at) => partners.has(others[at] ?? -1));
  const scale = tied.length / known.reduce((sum, at) => sum + (means[at] ?? 0), 0);
  const told = (at: number): ExpectedTie => {
    const expected = scale * (means[at] ?? 0);
    return { city: others[at] ?? 0, expected, chance: -Math.expm1(-expected) };
  };
  const ranked = known.map(told).sort((one, other) => one.expected - other.expected);
  const placed = new Set(known.map((at) => others[at] ?? 0));
  return {
    partners: ranked.filter((each) => partners.has(each.city)),
    others: ranked.filter((each) => !partners.has(each.city)).reverse(),
    notGiven: [...partners].filter((partner) => !placed.has(partner)),
  };
}
