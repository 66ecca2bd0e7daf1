import type { GravityQuery, GravityReply } from "../contract/inference-question.ts";
import { fittedPattern } from "../inference/fitted-pattern.ts";
import { gravityOf } from "../inference/gravity.ts";
import type { FactsOfDay } from "./covariate-file.ts";
import { notGivenOfStates, stateFacts } from "./state-facts.ts";
import { modelTold, noEstimate, studiedTold } from "./studied-told.ts";
import type { TiesStudied } from "./ties-studied.ts";

/** What goes with ties of pairs of cities, all at once: gravity by PPML. */
export function answerGravity(
  { seed, commonPartners }: Pick<GravityQuery, "seed" | "commonPartners">,
  studied: TiesStudied,
  brought: FactsOfDay = () => [],
): GravityReply {
  const told = studiedTold(studied, seed);
  const facts = stateFacts(studied, brought);
  const given = { ...studied.given, withCommonPartners: commonPartners };
  const fitted = fittedPattern(given, facts, { ties: given.ties, seed });
  if ("why" in fitted) throw noEstimate(fitted);
  const gravity = gravityOf(fitted.model);
  if ("why" in gravity) throw noEstimate(gravity);
  const { intercept, terms, deviance, nullDeviance, errorsMended } = gravity;
  return {
    ...told,
    ...modelTold(fitted, notGivenOfStates(facts)),
    intercept,
    terms: terms.map((term, k) => ({ ...term, about: fitted.covariates[k]?.about ?? "cities" })),
    deviance,
    nullDeviance,
    explained: 1 - deviance / nullDeviance,
    errorsMended,
  };
}
