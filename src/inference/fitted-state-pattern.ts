import { type FittedCovariates, fittedCovariates } from "./fitted-pattern.ts";
import { type CountModel, countModel } from "./gravity.ts";
import type { Misfit } from "./misfit.ts";
import { type NodeEffectsModel, nodeEffectsModel } from "./node-effects-model.ts";
import { statePairCovariates } from "./state-pair-covariates.ts";
import { type StatePairs, statePairs, stateRegister } from "./state-pairs.ts";
import type { StateFact, TiedCities } from "./tied-cities.ts";

/** A model of how many ties two states' cities have. */
export interface FittedStatePattern<Model extends CountModel = CountModel> extends FittedCovariates<Model> {
  readonly pairs: StatePairs;
}

/** Errors know by the states which pairs go together; of fewer states they would tell too little. */
const LEAST_STATES = 10;

/** Ties between states beside all that may explain them. */
export function fittedStatePattern(
  given: TiedCities,
  facts: readonly StateFact[],
): FittedStatePattern | Misfit {
  return fittedWith(given, facts, countModel);
}

/** The same with an effect of each state. */
export function fittedStateEffects(
  given: TiedCities,
  facts: readonly StateFact[],
): FittedStatePattern<NodeEffectsModel> | Misfit {
  if (stateRegister(given) !== undefined) return { why: "effects-of-register" };
  return fittedWith(given, facts, nodeEffectsModel);
}

function fittedWith<Model extends CountModel>(
  given: TiedCities,
  facts: readonly StateFact[],
  modelOf: (table: Parameters<typeof countModel>[0]) => Model | Misfit,
): FittedStatePattern<Model> | Misfit {
  const pairs = statePairs(given);
  if (pairs.states.length < LEAST_STATES) return tooFew(pairs.states.length);
  if (pairs.outcome.every((count) => count === 0)) return { why: "no-ties-between-states" };
  const fitted = fittedCovariates(statePairCovariates(given.cities, facts, pairs), (covariates) =>
    modelOf({ nodes: pairs.states.length, ...pairs, covariates }),
  );
  if ("why" in fitted) return fitted;
  // States of which too little is given, or without a tie beside effects, are in play and not in the model.
  const { nodes } = fitted.model.dyads;
  return nodes < LEAST_STATES ? tooFew(nodes) : { ...fitted, pairs };
}

const tooFew = (found: number): Misfit => ({ why: "too-few-states", found, needed: LEAST_STATES });
