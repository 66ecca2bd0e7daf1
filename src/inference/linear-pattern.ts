import { type CityPairs, cityPairs } from "./city-pairs.ts";
import type { CovariateLeftOut } from "./covariate-left-out.ts";
import { type CompleteDyads, completeCases } from "./dyad-table.ts";
import { outOf } from "./fitted-pattern.ts";
import { type LeastSquares, leastSquares } from "./least-squares.ts";
import type { LogitModel } from "./logit-model.ts";
import type { Misfit } from "./misfit.ts";
import { type PairCovariate, pairCovariates } from "./pair-covariates.ts";
import type { StateFact, TiedCities } from "./tied-cities.ts";

/** Which cities are tied, beside what may explain it, laid out for permuting the cities. */
export interface LinearPattern {
  readonly model: { readonly dyads: CompleteDyads };
  readonly covariates: readonly PairCovariate[];
  readonly leftOut: readonly CovariateLeftOut[];
  readonly pairs: CityPairs;
}

/**
 * All pairs of cities, since a city that is permuted takes all its pairs along: none is drawn to stand for others. A
 * covariate that does not vary, that others make up, or of which the model has no estimate, is left out and named.
 */
export function linearPattern(
  given: TiedCities,
  facts: readonly StateFact[],
  fitOf: (dyads: CompleteDyads) => LeastSquares | LogitModel | Misfit = leastSquares,
): LinearPattern | Misfit {
  const pairs = cityPairs(given, given.ties, 1, Number.POSITIVE_INFINITY);
  const told = pairCovariates(given, facts, pairs);
  const leftOut = [...told.leftOut];
  let covariates = told.covariates;
  while (covariates.length > 0) {
    const dyads = completeCases({ nodes: given.cities.length, ...pairs, covariates });
    const fit = fitOf(dyads);
    if (!("why" in fit)) return { model: { dyads }, covariates, leftOut, pairs };
    const culprit = outOf(fit, covariates);
    if (culprit === undefined) return fit;
    leftOut.push(culprit);
    covariates = covariates.filter(({ name }) => name !== culprit.name);
  }
  return { why: "no-covariates" };
}
