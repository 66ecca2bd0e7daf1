import { QuestionError } from "../contract/error-body.ts";
import type { GravityQuery, GravityReply } from "../contract/inference-question.ts";
import { fittedPattern } from "../inference/fitted-pattern.ts";
import { fittedStatePattern } from "../inference/fitted-state-pattern.ts";
import { type CountModel, gravityOf } from "../inference/gravity.ts";
import type { PairCovariate } from "../inference/pair-covariates.ts";
import type { StatePairs } from "../inference/state-pairs.ts";
import type { FactsOfDay } from "./covariate-file.ts";
import { notGivenOfStates, stateFacts } from "./state-facts.ts";
import { modelTold, noEstimate, studiedTold } from "./studied-told.ts";
import type { TiesStudied } from "./ties-studied.ts";

type Asked = Pick<GravityQuery, "seed" | "commonPartners" | "unit">;

/** What goes with ties of pairs of cities, or of pairs of states, all at once: gravity by PPML. */
export function answerGravity(
  asked: Asked,
  studied: TiesStudied,
  brought: FactsOfDay = () => [],
): GravityReply {
  const { seed, commonPartners, unit } = asked;
  if (unit === "states") return ofStates(asked, studied, brought);
  const told = studiedTold(studied, seed);
  const facts = stateFacts(studied, brought);
  const given = { ...studied.given, withCommonPartners: commonPartners };
  const fitted = fittedPattern(given, facts, { ties: given.ties, seed });
  if ("why" in fitted) throw noEstimate(fitted);
  return { ...told, ...modelTold(fitted, notGivenOfStates(facts)), unit, ...estimated(fitted) };
}

function ofStates(
  { seed, commonPartners, unit }: Asked,
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
  const fitted = fittedStatePattern(studied.given, facts);
  if ("why" in fitted) throw noEstimate(fitted);
  const { pairs, model } = fitted;
  return {
    ...told,
    ...modelTold(fitted, notGivenOfStates(facts)),
    unit,
    states: statesTold(pairs, model),
    ...estimated(fitted),
  };
}

function statesTold(
  { states, outcome, within, withoutState }: StatePairs,
  { dyads }: CountModel,
): NonNullable<GravityReply["states"]> {
  const between = sumOf(outcome);
  return {
    inPlay: states.length,
    tiedPairs: outcome.filter((count) => count > 0).length,
    between,
    within,
    withoutState,
    ofIncomplete: between - sumOf(dyads.outcome),
  };
}

function sumOf(counts: Float64Array): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

/** What the model found. */
function estimated({
  model,
  covariates,
}: {
  readonly model: CountModel;
  readonly covariates: readonly PairCovariate[];
}): Pick<GravityReply, "intercept" | "terms" | "deviance" | "nullDeviance" | "explained" | "errorsMended"> {
  const gravity = gravityOf(model);
  if ("why" in gravity) throw noEstimate(gravity);
  const { intercept, terms, deviance, nullDeviance, errorsMended } = gravity;
  return {
    intercept,
    terms: terms.map((term, k) => ({ ...term, about: covariates[k]?.about ?? "cities" })),
    deviance,
    nullDeviance,
    explained: 1 - deviance / nullDeviance,
    errorsMended,
  };
}
