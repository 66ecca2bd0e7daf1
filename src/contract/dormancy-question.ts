import * as z from "zod";
import { Because, Ref } from "../assessments/because.ts";
import { Day } from "../record/partial-date.ts";
import { Clocks, WithKnownAsOf } from "./clocks.ts";
import { WithMeant } from "./meant.ts";

/** What may lapse; states in their blocs lapse otherwise than cities in networks. */
export const LAPSING = ["tie", "membership", "state-membership"] as const;

export const DormancyQuery = z.strictObject({
  kind: z.enum(LAPSING).default("tie"),
  city: z.string().min(1).optional(),
  years: z.coerce.number().int().min(1).max(50).default(5),
  limit: z.coerce.number().int().min(1).max(1000).default(20),
  ...Clocks.shape,
});
export type DormancyQuery = z.infer<typeof DormancyQuery>;

const Estimate = z.strictObject({ value: z.number(), lower: z.number(), upper: z.number() });

export const DormancyReply = z
  .strictObject({
    kind: z.enum(LAPSING),
    asOf: Day,
    years: z.number().int(),
    /** Those with a dated beginning, how many of them lapsed on a dated day, and the years they stood together. */
    spells: z.number().int(),
    lapses: z.strictObject({ value: z.number().int(), because: Because }),
    spellYears: z.number().int(),
    leftOut: z.strictObject({ noBeginning: z.number().int(), endNotDated: z.number().int() }),
    /** logit of the hazard in a year = a + b × ln(1 + age); 95 %. */
    fit: z.strictObject({ a: Estimate, b: Estimate.optional() }).optional(),
    /** Why there is none. */
    noFit: z.string().optional(),
    /** That what is so old lapses within the years asked. */
    byAge: z.array(z.strictObject({ age: z.number().int(), chance: z.number() })),
    city: Ref.optional(),
    /** What the city has in force, the likeliest to lapse first. */
    lines: z.array(
      z.strictObject({
        with: Ref,
        since: z.number().int(),
        age: z.number().int(),
        chance: z.number().optional(),
        because: Because,
      }),
    ),
    notCovered: z.array(z.string()),
    ...WithMeant,
    ...WithKnownAsOf,
  })
  .meta({ id: "DormancyReply" });
export type DormancyReply = z.infer<typeof DormancyReply>;

export const DORMANCY_QUESTION = {
  method: "get",
  path: "/api/dormancy",
  summary: "How likely a tie or membership is to lapse, by its age; fitted where ends are dated",
  query: DormancyQuery,
  reply: DormancyReply,
  example: "/api/dormancy?city=Riga&years=10",
} as const;
