import * as z from "zod";
import { Draws, ModelTold, Studied, StudiedTold, WithCovariate } from "./inference-question.ts";

export const MrqapQuery = z
  .strictObject({ ...Studied, ...WithCovariate, draws: Draws(100_000, 999) })
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
    draws: z.number().int(),
    intercept: z.number(),
    terms: z.array(
      z.strictObject({
        name: z.string(),
        about: z.enum(["states", "cities", "distance"]),
        /** What one unit more adds to the chance of a tie. */
        coefficient: z.number(),
        /** In standard deviations of outcome and covariate. */
        standardised: z.number(),
        t: z.number(),
        /** The share of permutations with as high, as low, or as far a t. */
        pGreater: z.number(),
        pLess: z.number(),
        pTwoSided: z.number(),
      }),
    ),
    rSquared: z.number(),
  })
  .meta({ id: "MrqapReply" });
export type MrqapReply = z.infer<typeof MrqapReply>;
