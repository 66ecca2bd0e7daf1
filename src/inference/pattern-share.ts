import type { PermutationPlan } from "./ei-permutation.ts";
import { type CovariateGroup, type FitShares, fitShares } from "./fit-shares.ts";
import type { FittedPattern } from "./fitted-pattern.ts";
import type { Misfit } from "./misfit.ts";
import type { CovariateSubject } from "./pair-covariates.ts";

/** How much of the fit goes with states: by what is known of them, and by all that a pair of states could have in common. */
export interface PatternShare {
  readonly known: FitShares;
  readonly effects: FitShares;
}

const SUBJECTS = ["states", "cities", "distance"] as const satisfies readonly CovariateSubject[];

/**
 * The country-pattern share with its bounds. What is known of states leaves out what nobody coded: a lower bound. An
 * effect for each pair of states takes all that its pairs of cities have in common, how many ties both states' cities
 * have among it, and with many effects for few ties it also fits chance: an upper bound.
 */
export function patternShare(
  { model, covariates }: FittedPattern,
  plan: PermutationPlan,
  tell?: (share: number) => void,
): PatternShare | Misfit {
  const groups = SUBJECTS.map(
    (name): CovariateGroup => ({
      name,
      columns: covariates.flatMap(({ about }, k) => (about === name ? [k] : [])),
    }),
  ).filter(({ columns }) => columns.length > 0);
  const known = fitShares(model, groups, plan, (done) => tell?.(done / plan.draws / 2));
  if ("why" in known) return known;
  const others = groups.filter(({ name }) => name !== "states");
  const all: readonly CovariateGroup[] = [{ name: "states", columns: [], effects: true }, ...others];
  const effects = fitShares(model, all, plan, (done) => tell?.((1 + done / plan.draws) / 2));
  return "why" in effects ? effects : { known, effects };
}
