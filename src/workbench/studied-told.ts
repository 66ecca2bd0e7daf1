import { QuestionError } from "../contract/error-body.ts";
import type { GravityReply } from "../contract/inference-question.ts";
import type { CovariateLeftOut } from "../inference/covariate-left-out.ts";
import type { CompleteDyads } from "../inference/dyad-table.ts";
import { type FittedPattern, partedWords } from "../inference/fitted-pattern.ts";
import type { Misfit } from "../inference/misfit.ts";
import type { TiesStudied } from "./ties-studied.ts";

type Told = Pick<
  GravityReply,
  | "slice"
  | "asOf"
  | "cities"
  | "ties"
  | "passedOver"
  | "seed"
  | "caution"
  | "meant"
  | "knownAsOf"
  | "published"
>;

const CAUTION =
  "Pattern is not purpose: that ties follow states says nothing of whom they serve, which is read from coded purposes, from influence, recognition and soft power, and from who began, paid and gained. The ties are those that sources list, a convenience sample; a pair without one may have a tie that nobody recorded.";

/** Which ties an answer is of; refuses where there are none. */
export function studiedTold({ words, asOf, given, passedOver, told }: TiesStudied, seed: number): Told {
  if (given.ties.length === 0)
    throw new QuestionError(
      "bad-question",
      "empty-slice",
      `There are no ${words.startsWith("ties") ? words : `ties in: ${words}`} between two cities that are listed. Ask for a wider slice or another day, or see that the list of ties and the table of cities use the same ids.`,
    );
  return {
    slice: words,
    asOf,
    cities: given.cities.length,
    ties: given.ties.length,
    passedOver,
    seed,
    caution: CAUTION,
    ...told,
  };
}

/** What a model is made of, and what stayed out. */
export function modelTold(
  {
    model,
    covariates,
    leftOut,
    pairs,
  }: Pick<FittedPattern, "covariates" | "leftOut"> & {
    readonly model: { readonly dyads: CompleteDyads };
    readonly pairs: Pick<FittedPattern["pairs"], "possible" | "drawn" | "registerOf">;
  },
  notGiven: readonly CovariateLeftOut[],
): Pick<GravityReply, "covariates" | "leftOut" | "pairs"> {
  return {
    covariates: covariates.map(({ id, name, about, source }) => ({ id, name, about, source })),
    leftOut: [...leftOut, ...notGiven],
    pairs: {
      possible: pairs.possible,
      used: model.dyads.one.length,
      ...(pairs.drawn && { drawnUntied: pairs.drawn.untied }),
      incomplete: model.dyads.leftOut.dyads,
      ...(pairs.registerOf && { registerOf: pairs.registerOf }),
    },
  };
}

/** Why there is no estimate, and what can be done. */
export function noEstimate(misfit: Misfit): QuestionError {
  return new QuestionError("bad-question", misfit.why, MISFITS[misfit.why](misfit as never));
}

type Of<Why extends Misfit["why"]> = Extract<Misfit, { why: Why }>;

const MISFITS: { readonly [Why in Misfit["why"]]: (misfit: Of<Why>) => string } = {
  "too-few-dyads": ({ found, needed }) =>
    `${found} pairs have all that the model asks for; ${needed} are needed. Ask for a wider slice, or give country, latitude, longitude and population of more cities.`,
  "too-few-states": ({ found, needed }) =>
    `${found} states are in play with all that the model asks for, and pairs of states ask for ${needed} at least. Ask for a wider slice, give country, latitude, longitude and population of more cities, or take pairs of cities (--unit cities).`,
  "no-ties-between-states": () =>
    "No tie leads from one state to another: there is nothing to explain between states. Ask for a wider slice, or take pairs of cities (--unit cities).",
  "constant-outcome": () =>
    "All pairs are tied, or none is: there is nothing to explain. Ask for a wider slice.",
  "not-binary": () => "A pair is tied or not: give 1 or 0, or take a model of counts (hansa infer gravity).",
  "negative-outcome": () => "A count of ties is below 0; give counts of 0 or more.",
  constant: ({ column }) => `'${column}' is the same for all pairs: it can explain nothing; leave it out.`,
  "of-one-node": ({ column }) =>
    `'${column}' is told in full by the effects of states; leave it or them out.`,
  "effects-of-register": () =>
    "All ties lead abroad from one state: each pair would be told whole by the effect of its other state. Leave the effects out.",
  "separated-effects": ({ dyads }) =>
    `Effects of states alone part ${dyads} pairs without ties from all others, as where every tie has the same state, so that no estimate exists (separation); leave the effects out or ask for a wider slice.`,
  collinear: ({ column, with: others }) =>
    `'${column}' is told already by ${others.join(" and ")}; leave one of them out.`,
  separated: (misfit) =>
    `${misfit.columns.join(" and ")} part ${partedWords(misfit)}, so that no estimate exists (separation); leave one out or ask for a wider slice.`,
  "too-many-groups": ({ found, most }) =>
    `${found} groups of covariates; the fit is shared out among ${most} at most.`,
  "no-covariates": () =>
    "Nothing that may explain the ties is given or varies among the pairs: give a table of cities with country, latitude, longitude and population (--cities), or ask for a wider slice.",
  "no-convergence": ({ rounds }) =>
    `The fit did not settle in ${rounds} rounds: too few ties for so many covariates. Ask for a wider slice.`,
};
