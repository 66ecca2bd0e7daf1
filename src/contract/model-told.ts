import * as z from "zod";
import { Say } from "../record/say.ts";

const LeftOut = z.strictObject({
  id: z.string(),
  name: z.string(),
  why: z.string(),
  /** The reason as a message; other covariates in it by their ids. */
  say: Say,
});

/** What a model is made of. */
export const ModelTold = {
  covariates: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      about: z.enum(["states", "cities", "distance"]),
      source: z.string(),
    }),
  ),
  /** Covariates that are not in it, and why; never a 0 in their place. */
  leftOut: z.array(LeftOut),
  pairs: z.strictObject({
    possible: z.number(),
    used: z.number().int(),
    /** Untied pairs drawn to stand for all. */
    drawnUntied: z.number().int().optional(),
    /** Pairs left out since something of them is not given. */
    incomplete: z.number().int(),
    /** The state whose register the ties come from. */
    registerOf: z.string().optional(),
  }),
};
