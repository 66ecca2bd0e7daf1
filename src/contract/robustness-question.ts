import * as z from "zod";
import { Ref } from "../assessments/because.ts";
import { Day } from "../record/partial-date.ts";
import { Sentence } from "../record/say.ts";
import { OVER } from "../scenarios/scenario-graph.ts";
import { Clocks, WithKnownAsOf } from "./clocks.ts";

/** What falls away first: places with most edges left, those most routes pass, networks, or all places of a state. */
export const REMOVED_BY = ["degree", "betweenness", "network", "state"] as const;

export const RobustnessQuery = z.strictObject({
  by: z.enum(REMOVED_BY).default("degree"),
  over: z.enum(OVER).default("ties-and-networks"),
  draws: z.coerce.number().int().min(10).max(20_000).default(200),
  seed: z.coerce.number().int().nonnegative().default(1),
  ...Clocks.shape,
});
export type RobustnessQuery = z.infer<typeof RobustnessQuery>;

export const RobustnessReply = z
  .strictObject({
    asOf: Day,
    by: z.enum(REMOVED_BY),
    over: z.enum(OVER),
    places: z.number().int(),
    /** How many places, networks or states can fall away. */
    units: z.number().int(),
    /** The mean of the curve after each loss: docs/scenarios.md. */
    robustness: z.number(),
    /** The same in random order: the mean of the draws, and between which values 95 % of them lie. */
    random: z.strictObject({ mean: z.number(), lower: z.number(), upper: z.number() }),
    draws: z.number().int(),
    seed: z.number().int(),
    /** The share of places in the largest component after so many losses, beside that in random order. */
    curve: z.array(
      z.strictObject({
        removed: z.number().int(),
        share: z.number(),
        random: z.strictObject({ mean: z.number(), lower: z.number(), upper: z.number() }),
      }),
    ),
    /** Who falls away first, and the share of places in the largest component then. */
    first: z.array(z.strictObject({ removed: Ref, share: z.number() })),
    notCovered: z.array(Sentence),
    ...WithKnownAsOf,
  })
  .meta({ id: "RobustnessReply" });
export type RobustnessReply = z.infer<typeof RobustnessReply>;
