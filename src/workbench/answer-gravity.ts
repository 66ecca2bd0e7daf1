import { QuestionError } from "../contract/error-body.ts";
import type { GravityQuery, GravityReply } from "../contract/inference-question.ts";
import { type FittedCovariates, fittedPattern } from "../inference/fitted-pattern.ts";
import {
  type FittedStatePattern,
  fittedStateEffects,
  fittedStatePattern,
} from "../inference/fitted-state-pattern.ts";
import { type Gravity, gravityOf } from "../inference/gravity.ts";
import { nodeEffectsGravity } from "../inference/node-effects-gravity.ts";
import type { FactsOfDay } from "./covariate-file.ts";
import { notGivenOfStates, stateFacts } from "./state-facts.ts";
import { modelTold, noEstimate, studiedTold } from "./studied-told.ts";
import type { TiesStudied } from "./ties-studied.ts";

type Asked = Pick<GravityQuery, "seed" | "commonPartners" | "unit" | "stateEffects">;

/** What goes with ties of pairs of cities, or of pairs of states, all at once: gravity by PPML. */
export function answerGravity(
  asked: Asked,
  studied: TiesStudied,
  brought: FactsOfDay = () => [],
): GravityReply {
  const { seed, commonPartners, unit, stateEffects } = asked;
  if (unit === "states") return ofStates(asked, studied, brought);
  if (stateEffects)
    throw new QuestionError(
      "bad-question",
      "not-of-cities",
      "An effect of each state is of pairs of states: ask of those (--unit states), or leave the effects out.",
    );
  const told = studiedTold(studied, seed);
  const facts = stateFacts(studied, brought);
  const given = { ...studied.given, withCommonPartners: commonPartners };
  const fitted = fittedPattern(given, facts, { ties: given.ties, seed });
  if ("why" in fitted) throw noEstimate(fitted);
  const gravity = gravityOf(fitted.model);
  if ("why" in gravity) throw noEstimate(gravity);
  return {
    ...told,
    ...modelTold(fitted, notGivenOfStates(facts)),
    unit,
    intercept: gravity.intercept,
    ...estimated(fitted, gravity),
  };
}

function ofStates(
  { seed, commonPartners, unit, stateEffects }: Asked,
  studied: TiesStudied,
  brought: FactsOfDay,
): GravityReply {
  if (commonPartners)
    throw new QuestionError(
      "bad-question",
      "not-of-states",
      "Partners in common are of two cities, not of two states: leave them out, or ask of pairs of cities.",
    );
  const told = studiedTold(studied, seed);
  const facts = stateFacts(studied, brought);
  const notGiven = notGivenOfStates(facts);
  if (stateEffects) {
    const fitted = fittedStateEffects(studied.given, facts);
    if ("why" in fitted) throw noEstimate(fitted);
    const gravity = nodeEffectsGravity(fitted.model);
    if ("why" in gravity) throw noEstimate(gravity);
    const { nodes, nullDeviance, effectsDeviance } = gravity;
    const { withoutTies } = fitted.model;
    const effects = { states: nodes, withoutTies, explained: 1 - effectsDeviance / nullDeviance };
    const states = { ...statesTold(fitted), effects };
    return { ...told, ...modelTold(fitted, notGiven), unit, states, ...estimated(fitted, gravity) };
  }
  const fitted = fittedStatePattern(studied.given, facts);
  if ("why" in fitted) throw noEstimate(fitted);
  const gravity = gravityOf(fitted.model);
  if ("why" in gravity) throw noEstimate(gravity);
  return {
    ...told,
    ...modelTold(fitted, notGiven),
    unit,
    states: statesTold(fitted),
    intercept: gravity.intercept,
    ...estimated(fitted, gravity),
  };
}

function statesTold({
  pairs: { states, outcome, within, withoutState, outOfRegister },
  model: { dyads },
}: FittedStatePattern): NonNullable<GravityReply["states"]> {
  const between = sumOf(outcome);
  return {
    inPlay: states.length,
    tiedPairs: outcome.filter((count) => count > 0).length,
    between,
    within,
    withoutState,
    outOfRegister,
    ofIncomplete: between - sumOf(dyads.outcome),
  };
}

function sumOf(counts: Float64Array): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

type Estimated = Pick<GravityReply, "terms" | "deviance" | "nullDeviance" | "explained" | "errorsMended">;

function estimated(
  { covariates }: FittedCovariates,
  { terms, deviance, nullDeviance, errorsMended }: Omit<Gravity, "intercept">,
): Estimated {
  return {
    terms: terms.map((term, k) => ({ ...term, about: covariates[k]?.about ?? "cities" })),
    deviance,
    nullDeviance,
    explained: 1 - deviance / nullDeviance,
    errorsMended,
  };
}
