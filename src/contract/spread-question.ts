import * as z from "zod";
import { Ref } from "../assessments/because.ts";
import { Day } from "../record/partial-date.ts";
import { Clocks, WithKnownAsOf } from "./clocks.ts";

export const SpreadQuery = z
  .strictObject({
    network: z.string().min(1),
    model: z.enum(["hazard", "bass", "threshold"]).default("hazard"),
    years: z.coerce.number().int().min(1).max(50).default(5),
    runs: z.coerce.number().int().min(10).max(10_000).default(1000),
    /** Runs have streams of their own beside the seed's: it takes 21 bits. */
    seed: z.coerce.number().int().min(0).max(2_000_000).default(1),
    threshold: z.coerce.number().min(0).max(1).optional(),
    limit: z.coerce.number().int().min(1).max(1000).default(10),
    ...Clocks.shape,
  })
  .refine(({ model, threshold }) => (model === "threshold") === (threshold !== undefined), {
    path: ["threshold"],
    message: "Goes with the model 'threshold': give both or neither",
  });
export type SpreadQuery = z.infer<typeof SpreadQuery>;

const Estimate = z.strictObject({ value: z.number(), lower: z.number(), upper: z.number() });

export const SpreadReply = z
  .strictObject({
    network: Ref,
    asOf: Day,
    model: z.enum(["hazard", "bass", "threshold"]),
    places: z.number().int(),
    members: z.strictObject({ dated: z.number().int(), undated: z.number().int() }),
    /** What the entries on file tell; years and place-years they rest on. */
    fit: z
      .strictObject({
        from: z.number().int(),
        to: z.number().int(),
        placeYears: z.number().int(),
        entries: z.number().int(),
        /** logit of the chance in a year = a + b × share of partners that are members; 95 %. */
        hazard: z.strictObject({ a: Estimate, b: Estimate, gain: z.number() }).optional(),
        noHazard: z.string().optional(),
        bass: z.strictObject({ p: z.number(), q: z.number() }).optional(),
      })
      .optional(),
    threshold: z.number().optional(),
    runs: z.number().int(),
    seed: z.number().int(),
    /** Members at the end of each year from now: the mean of the runs, and between which numbers 95 % of them lie. */
    path: z.array(
      z.strictObject({ year: z.number().int(), mean: z.number(), lower: z.number(), upper: z.number() }),
    ),
    /** Who joins most often, with the share of runs in which it does. */
    likeliest: z.array(z.strictObject({ place: Ref, chance: z.number() })),
    notCovered: z.array(z.string()),
    ...WithKnownAsOf,
  })
  .meta({ id: "SpreadReply" });
export type SpreadReply = z.infer<typeof SpreadReply>;
