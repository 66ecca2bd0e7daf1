import { type CityPairs, cityPairs } from "./city-pairs.ts";
import { type CovariateLeftOut, leftOut } from "./covariate-left-out.ts";
import { type CountModel, countModel } from "./gravity.ts";
import type { Misfit } from "./misfit.ts";
import { type PairCovariate, type PairCovariates, pairCovariates } from "./pair-covariates.ts";
import type { CityTie, StateFact, TiedCities } from "./tied-cities.ts";

/** A model with what it is made of and what had to stay out. */
export interface FittedCovariates<Model extends CountModel = CountModel> {
  readonly model: Model;
  readonly covariates: readonly PairCovariate[];
  readonly leftOut: readonly CovariateLeftOut[];
}

/** A model of which cities are tied. */
export interface FittedPattern extends FittedCovariates {
  readonly pairs: CityPairs;
}

/** Ties of pairs of cities beside all that may explain them. */
export function fittedPattern(
  given: TiedCities,
  facts: readonly StateFact[],
  { ties, seed, leastUntied }: PatternAsked,
): FittedPattern | Misfit {
  const pairs = cityPairs(given, ties, seed, leastUntied);
  const strata = stratumOfStates(given, pairs);
  const fitted = fittedCovariates(pairCovariates(given, facts, pairs), (covariates) =>
    countModel({ nodes: given.cities.length, ...pairs, covariates, strata }),
  );
  return "why" in fitted ? fitted : { ...fitted, pairs };
}

/**
 * The model of those covariates that have an estimate. One that does not vary, that others make up, or that parts pairs
 * without ties from those with them is left out and named, since no estimate of it exists; the first covariates stay.
 * Undefined is never put in place of what is not given: such pairs are left out.
 */
export function fittedCovariates<Model extends CountModel>(
  told: PairCovariates,
  modelOf: (covariates: readonly PairCovariate[]) => Model | Misfit,
): FittedCovariates<Model> | Misfit {
  const out = [...told.leftOut];
  let covariates = told.covariates;
  while (covariates.length > 0) {
    const model = modelOf(covariates);
    if (!("why" in model)) return { model, covariates, leftOut: out };
    const culprit = outOf(model, covariates);
    if (culprit === undefined) return model;
    out.push(culprit);
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
function stratumOfStates({ cities }: TiedCities, { one, other }: CityPairs): Uint32Array {
  const numbers = new Map<string, number>();
  return one.map((a, dyad) => {
    const key = [cities[a]?.country ?? "", cities[other[dyad] ?? 0]?.country ?? ""].sort().join(" ");
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    return number;
  });
}

/** The covariate that stands in the way of an estimate; none where leaving one out would not help. */
export function outOf(
  misfit: Misfit,
  covariates: readonly Pick<PairCovariate, "id" | "name">[],
): CovariateLeftOut | undefined {
  const named = (called: string): { id: string; name: string } =>
    covariates.find(({ name }) => name === called) ?? { id: called, name: called };
  switch (misfit.why) {
    case "constant":
      return leftOut(named(misfit.column), "the same for all pairs", "left-out.constant");
    case "of-one-node":
      return leftOut(named(misfit.column), "told in full by the effects of states", "left-out.of-effects");
    case "collinear": {
      const told = misfit.with.map((name) => named(name).id).join(",");
      const why = `told already by ${misfit.with.join(" and ")}`;
      return leftOut(named(misfit.column), why, "left-out.collinear", { with: told });
    }
    case "separated": {
      const [name, { dyads, tied = 0 }] = [misfit.columns.at(-1), misfit];
      if (name === undefined) return undefined;
      const why = `parts ${partedWords(misfit)}: its coefficient has no end (separation)`;
      return tied === 0
        ? leftOut(named(name), why, "left-out.parts-untied", { dyads })
        : leftOut(named(name), why, "left-out.parts-tied", { dyads, tied });
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
