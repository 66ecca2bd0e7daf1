import { type CityPairs, cityPairs } from "./city-pairs.ts";
import { type CountModel, countModel } from "./gravity.ts";
import type { Misfit } from "./misfit.ts";
import { type CovariateLeftOut, type PairCovariate, pairCovariates } from "./pair-covariates.ts";
import type { CityTie, StateFact, TiedCities } from "./tied-cities.ts";

/** A model of which cities are tied, with what it is made of and what had to stay out. */
export interface FittedPattern {
  readonly model: CountModel;
  readonly covariates: readonly PairCovariate[];
  readonly leftOut: readonly CovariateLeftOut[];
  readonly pairs: CityPairs;
}

/**
 * Ties of pairs of cities beside all that may explain them. A covariate that does not vary, that others make up, or
 * that parts pairs without ties from those with them is left out and named, since no estimate of it exists; the
 * first covariates stay. Undefined is never put in place of what is not given: such pairs are left out.
 */
export function fittedPattern(
  given: TiedCities,
  facts: readonly StateFact[],
  { ties, seed, leastUntied }: PatternAsked,
): FittedPattern | Misfit {
  const pairs = cityPairs(given, ties, seed, leastUntied);
  const told = pairCovariates(given, facts, pairs);
  const strata = statePairs(given, pairs);
  const leftOut = [...told.leftOut];
  let covariates = told.covariates;
  for (let round = 0; round <= told.covariates.length; round++) {
    if (covariates.length === 0) return { why: "no-covariates" };
    const model = countModel({ nodes: given.cities.length, ...pairs, covariates, strata });
    if (!("why" in model)) return { model, covariates, leftOut, pairs };
    const culprit = outOf(model);
    if (culprit === undefined) return model;
    leftOut.push(culprit);
    covariates = covariates.filter(({ name }) => name !== culprit.name);
  }
  return { why: "no-covariates" };
}

/** Which ties are explained, and how many untied pairs are drawn at least. */
export interface PatternAsked {
  readonly ties: readonly CityTie[];
  readonly seed: number;
  readonly leastUntied?: number;
}

/** A number for each pair of states, one within a state among them. */
function statePairs({ cities }: TiedCities, { one, other }: CityPairs): Uint32Array {
  const numbers = new Map<string, number>();
  return one.map((a, dyad) => {
    const key = [cities[a]?.country ?? "", cities[other[dyad] ?? 0]?.country ?? ""].sort().join(" ");
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    return number;
  });
}

/** The covariate that stands in the way of an estimate; none where leaving one out would not help. */
export function outOf(misfit: Misfit): CovariateLeftOut | undefined {
  switch (misfit.why) {
    case "constant":
      return { name: misfit.column, why: "the same for all pairs" };
    case "collinear":
      return { name: misfit.column, why: `told already by ${misfit.with.join(" and ")}` };
    case "separated": {
      const name = misfit.columns.at(-1);
      return name === undefined
        ? undefined
        : {
            name,
            why: `parts ${partedWords(misfit)}: its coefficient has no end (separation)`,
          };
    }
    default:
      return undefined;
  }
}

/** Which pairs the covariates part from which. */
export function partedWords({ dyads, tied = 0 }: Extract<Misfit, { why: "separated" }>): string {
  return tied === 0
    ? `${dyads} untied pairs from all tied ones`
    : `${dyads} pairs, ${tied} of them tied, by whether they are, without one error`;
}
