import { mrqapLogitOnThreads, mrqapOnThreads } from "../compute/mrqap-on-threads.ts";
import type { JobWish } from "../compute/path-job.ts";
import { QuestionError } from "../contract/error-body.ts";
import type { MrqapQuery, MrqapReply } from "../contract/mrqap-question.ts";
import { leastSquares } from "../inference/least-squares.ts";
import { linearPattern } from "../inference/linear-pattern.ts";
import { logitModel } from "../inference/logit-model.ts";
import type { FactsOfDay } from "./covariate-file.ts";
import { notGivenOfStates, stateFacts } from "./state-facts.ts";
import { modelTold, noEstimate, studiedTold } from "./studied-told.ts";
import type { TiesStudied } from "./ties-studied.ts";

/** Each thread holds a dozen numbers a pair of cities, both ways round: with more cities it would be gigabytes. */
const MOST_CITIES = 1500;

/** What goes with ties of pairs of cities, tested by permuting the cities. */
export async function answerMrqap(
  { model, draws, seed, commonPartners }: Pick<MrqapQuery, "model" | "draws" | "seed" | "commonPartners">,
  studied: TiesStudied,
  { brought = () => [], ...wish }: JobWish & { readonly brought?: FactsOfDay } = {},
): Promise<MrqapReply> {
  const told = studiedTold(studied, seed);
  const { cities } = studied.given;
  if (cities.length > MOST_CITIES)
    throw new QuestionError(
      "bad-question",
      "too-many-cities",
      `All pairs of ${cities.length} cities are more than can be permuted here; ask of a slice of ${MOST_CITIES} cities at most (--region, --form, --city), or take hansa infer gravity, which draws untied pairs.`,
    );
  const facts = stateFacts(studied, brought);
  const isLogit = model === "logit";
  const given = { ...studied.given, withCommonPartners: commonPartners };
  const pattern = linearPattern(given, facts, isLogit ? logitModel : leastSquares);
  if ("why" in pattern) throw noEstimate(pattern);
  if (pattern.pairs.registerOf !== undefined)
    throw new QuestionError(
      "bad-question",
      "one-register",
      `All ties lead abroad from ${pattern.pairs.registerOf}, so that its cities and the others cannot change places; take hansa infer gravity.`,
    );
  const permuted = isLogit ? mrqapLogitOnThreads : mrqapOnThreads;
  const found = await permuted(pattern.model.dyads, { draws, seed }, wish);
  if ("why" in found) throw noEstimate(found);
  return {
    ...told,
    ...modelTold(pattern, notGivenOfStates(facts)),
    model,
    draws,
    intercept: found.intercept,
    terms: found.terms.map((term, k) => ({ ...term, about: pattern.covariates[k]?.about ?? "cities" })),
    ...("explained" in found ? { explained: found.explained } : { rSquared: found.rSquared }),
  };
}
