import * as z from "zod";
import { Because, Ref } from "../assessments/because.ts";
import { Day, PartialDate } from "../record/partial-date.ts";
import { Say } from "../record/say.ts";
import { Clocks, WithKnownAsOf } from "./clocks.ts";
import { RELIABILITY } from "./forecast-pair-question.ts";
import { WithMeant } from "./meant.ts";

/** What may lapse; states in their blocs lapse otherwise than cities in networks. */
export const LAPSING = ["tie", "membership", "state-membership"] as const;

export const DormancyQuery = z.strictObject({
  kind: z.enum(LAPSING).default("tie"),
  city: z.string().min(1).optional().describe("Of this city's alone."),
  network: z.string().min(1).optional().describe("Of memberships those in this network alone."),
  years: z.coerce.number().int().min(1).max(50).default(5),
  limit: z.coerce.number().int().min(1).max(1000).default(20),
  ...Clocks.shape,
});
export type DormancyQuery = z.infer<typeof DormancyQuery>;

/** A sentence in English, and as pages tell it in other languages. */
const Told = z.strictObject({ text: z.string(), say: Say });
const Chance = { chance: z.number(), lower: z.number(), upper: z.number() };
const Estimate = z.strictObject({ value: z.number(), lower: z.number(), upper: z.number() });

export const DormancyReply = z
  .strictObject({
    kind: z.enum(LAPSING),
    asOf: Day,
    years: z.number().int(),
    /** The last year that the chances reach. */
    until: z.number().int(),
    /** Those with a dated beginning, how many of them lapsed on a dated day, and the years they stood together. */
    spells: z.number().int(),
    lapses: z.strictObject({ value: z.number().int(), because: Because }),
    spellYears: z.number().int(),
    leftOut: z.strictObject({ noBeginning: z.number().int(), endNotDated: z.number().int() }),
    /** logit of the hazard in a year = a + b × ln(1 + age); 95 %. */
    fit: z.strictObject({ a: Estimate, b: Estimate.optional() }).optional(),
    /** Why there is none. */
    noFit: Told.optional(),
    /** That what is so old lapses within the years asked; 95 %. */
    byAge: z.array(z.strictObject({ age: z.number().int(), ...Chance })),
    /** The hazard fitted anew to what was dated by ends of earlier horizons, held against the lapses that came. */
    record: z.strictObject({
      verdict: z.enum(RELIABILITY),
      /** The latest first; in force then, lapses expected in the years after, and lapses that came. */
      made: z.array(
        z.strictObject({
          year: z.number().int(),
          standing: z.number().int(),
          expected: z.number(),
          happened: z.number().int(),
        }),
      ),
      /** 95 % of as many lapses as came in all. */
      lower: z.number(),
      upper: z.number(),
      /** The latest year in which none could have been made. */
      tooFew: z
        .strictObject({ year: z.number().int(), lapses: z.number().int(), needed: z.number().int() })
        .optional(),
    }),
    city: Ref.optional(),
    network: Ref.optional(),
    /** How many are in force with a dated beginning: of the city, of the network, or of all on file. */
    standing: z.number().int(),
    /** What a source itself ends within the years asked first, then the likeliest to lapse. */
    lines: z.array(
      z.strictObject({
        of: Ref,
        with: Ref,
        /** Of a tie. */
        form: z.string().optional(),
        since: z.number().int(),
        age: z.number().int(),
        /** The last year in which a source shows it in force. */
        spokenOf: z.number().int(),
        /** The day that a source ends it on; the chance knows nothing of it. */
        ends: PartialDate.optional(),
        chance: z.number().optional(),
        lower: z.number().optional(),
        upper: z.number().optional(),
        /** By how much its age makes a lapse likelier than at any age; absent where age is not in the hazard. */
        times: z.number().optional(),
        because: Because,
      }),
    ),
    notKnown: z.array(Told),
    notCovered: z.array(Told),
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
