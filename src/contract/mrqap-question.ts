import * as z from "zod";
import { Draws, Studied, StudiedTold, WithCommonPartners, WithCovariate } from "./inference-question.ts";
import { ModelTold } from "./model-told.ts";

const MODELS = ["linear", "logit"] as const;

export const MrqapQuery = z
  .strictObject({
    ...Studied,
    ...WithCovariate,
    ...WithCommonPartners,
    model: z
      .enum(MODELS)
      .default("linear")
      .describe("A straight line through the chance of a tie, or a logistic regression of it."),
    draws: Draws(100_000, 999),
  })
  .meta({ id: "MrqapQuery" });
export type MrqapQuery = z.infer<typeof MrqapQuery>;
/** Over HTTP no file is named, and a server is not held for long. */
export const MrqapQuestion = MrqapQuery.omit({ ties: true, cities: true, covariate: true }).extend({
  draws: Draws(1000, 199),
});

export const MrqapReply = z
  .strictObject({
    ...StudiedTold,
    ...ModelTold,
    model: z.enum(MODELS),
    draws: z.number().int(),
    intercept: z.number(),
    terms: z.array(
      z.strictObject({
        name: z.string(),
        about: z.enum(["states", "cities", "distance"]),
        /** What one unit more adds to the chance of a tie, or to its ln odds. */
        coefficient: z.number(),
        /** For a standard deviation of the covariate: in those of the outcome, or in ln odds. */
        standardised: z.number(),
        /** Of a straight line: what is permuted. */
        t: z.number().optional(),
        /** Of a logistic regression: Rao's score with its sign, which is permuted. */
        z: z.number().optional(),
        /** The share of permutations with as high, as low, or as far a t or z. */
        pGreater: z.number(),
        pLess: z.number(),
        pTwoSided: z.number(),
      }),
    ),
    /** Of a straight line: the share of the variance that it explains. */
    rSquared: z.number().optional(),
    /** Of a logistic regression: 1 − deviance ÷ that of the mean alone. */
    explained: z.number().optional(),
  })
  .meta({ id: "MrqapReply" });
export type MrqapReply = z.infer<typeof MrqapReply>;
