import * as z from "zod";
import { Because, Ref } from "../assessments/because.ts";
import { Day } from "../record/partial-date.ts";
import { Clocks, WithKnownAsOf } from "./clocks.ts";

const Model = z.enum(["hazard", "bass", "threshold"]);
const Over = z.enum(["ties", "networks", "both"]);

const how = {
  over: Over.default("ties").describe(
    "By what it may reach a place: partners by ties, fellow members of networks, or both.",
  ),
  model: Model.default("hazard"),
  years: z.coerce.number().int().min(1).max(50).default(5),
  runs: z.coerce.number().int().min(10).max(10_000).default(1000),
  /** Runs have streams of their own beside the seed's: it takes 21 bits. */
  seed: z.coerce.number().int().min(0).max(2_000_000).default(1),
  threshold: z.coerce
    .number()
    .min(0)
    .max(1)
    .optional()
    .describe("With the model 'threshold': the exposure that is enough, in place of the thresholds fitted."),
  limit: z.coerce.number().int().min(1).max(1000).default(10),
};

const what = {
  network: z.string().min(1).optional().describe("The network whose membership spreads, by name or id."),
  practice: z
    .string()
    .min(2)
    .optional()
    .describe("Words in the name of a practice that claims say cities have; in place of a network."),
};

const takesThreshold = ({ model, threshold }: { model: string; threshold?: number | undefined }): boolean =>
  threshold === undefined || model === "threshold";
const ofThreshold = { path: ["threshold"], message: "Goes with the model 'threshold' alone" };
const one = (...given: readonly (string | undefined)[]): boolean =>
  given.filter((each) => each !== undefined).length === 1;

export const SpreadQuery = z
  .strictObject({ ...what, ...how, ...Clocks.shape })
  .refine(takesThreshold, ofThreshold)
  .refine(({ network, practice }) => one(network, practice), {
    path: ["network"],
    message: "Give a network, or a practice in its place",
  });
export type SpreadQuery = z.infer<typeof SpreadQuery>;

/** The same with files of the reader's own: who took a practice up, and between which cities. */
export const SpreadAsked = z
  .strictObject({
    ...what,
    adoptions: z.string().min(1).optional(),
    ties: z.string().min(1).optional(),
    memberships: z.string().min(1).optional(),
    cities: z.string().min(1).optional(),
    ...how,
    ...Clocks.shape,
  })
  .refine(takesThreshold, ofThreshold)
  .refine(({ network, practice, adoptions }) => one(network, practice, adoptions), {
    path: ["network"],
    message: "Give one of a network, --practice or --adoptions",
  })
  .refine(
    ({ adoptions, ties, memberships }) => adoptions !== undefined || (ties ?? memberships) === undefined,
    {
      path: ["adoptions"],
      message: "Lists of ties or memberships of your own go with a list of who took it up, --adoptions",
    },
  );
export type SpreadAsked = z.infer<typeof SpreadAsked>;

/** No limit where the likelihood sets none. */
const Estimate = z.strictObject({
  value: z.number(),
  lower: z.number().optional(),
  upper: z.number().optional(),
});

const NoFit = z.strictObject({
  why: z.enum([
    "none-dated",
    "one-year",
    "few-entries",
    "all-at-once",
    "nobody-exposed",
    "exposed-never",
    "separation",
    "flat",
  ]),
  /** Over which of the two it cannot be told, or over both as one. */
  channel: z.enum(["ties", "networks", "both"]).optional(),
  /** How many dated entries there are after the first year. */
  entries: z.number().int().optional(),
});
export type NoFit = z.infer<typeof NoFit>;

export const PracticeTold = z.strictObject({
  /** The words asked for, or the name of the file. */
  words: z.string(),
  /** On file: the claims that say who has it. */
  claims: Because,
  rows: z.strictObject({
    read: z.number().int(),
    /** Places of whom no year is known, or several that differ. */
    undated: z.number().int(),
    /** Rows beyond the first of a place. */
    doubled: z.number().int(),
    /** Rows of after the day. */
    later: z.number().int(),
    /** On file: claims of what had ended before the day. */
    ended: z.number().int().optional(),
    /** Rows whose place is not known here, or may be several. */
    unknown: z.number().int().optional(),
    /** Rows without a place. */
    unread: z.number().int().optional(),
  }),
  /** The first of the places that are not known. */
  notFound: z.array(z.string()).optional(),
});
export type PracticeTold = z.infer<typeof PracticeTold>;

const Span = { mean: z.number(), lower: z.number(), upper: z.number() };

export const SpreadReply = z
  .strictObject({
    /** What spreads: membership in a network, or a practice. */
    network: Ref.optional(),
    practice: PracticeTold.optional(),
    over: Over,
    asOf: Day,
    model: Model,
    places: z.number().int(),
    /** Who has it on the day, with and without a year. */
    adopters: z.strictObject({ dated: z.number().int(), undated: z.number().int() }),
    /** Seats of cities in networks on the day, of which no source dates the beginning of some. */
    seats: z
      .strictObject({ networks: z.number().int(), all: z.number().int(), undated: z.number().int() })
      .optional(),
    /** What the entries on file tell; years and place-years they rest on. Limits are of 95 %, by the profile likelihood. */
    fit: z
      .strictObject({
        from: z.number().int(),
        to: z.number().int(),
        placeYears: z.number().int(),
        entries: z.number().int(),
        /** logit of the chance in a year = a + b × share of partners + c × share of fellow members that have it. */
        hazard: z
          .strictObject({ a: Estimate, b: Estimate.optional(), c: Estimate.optional(), gain: z.number() })
          .optional(),
        noHazard: NoFit.optional(),
        bass: z.strictObject({ p: Estimate, q: Estimate }).optional(),
        noBass: NoFit.optional(),
        /** Where that model is asked for: the share of places whose threshold lies up to an exposure, evenly spread where no data tell where within a stretch. */
        threshold: z
          .strictObject({
            upTo: z.array(
              z.strictObject({
                exposure: z.number(),
                share: z.number(),
                lower: z.number(),
                upper: z.number(),
              }),
            ),
            /** The highest exposure at which somebody took it up: nothing is known of what lies beyond. */
            highest: z.number(),
            /** Who took it up in a year in which its exposure was no higher than in one before: a threshold alone does not tell why. */
            late: z.number().int(),
            /** The search for the shares ended before they stood still. */
            unsettled: z.literal(true).optional(),
          })
          .optional(),
        noThreshold: NoFit.optional(),
      })
      .optional(),
    threshold: z.number().optional(),
    runs: z.number().int(),
    seed: z.number().int(),
    /**
     * Who has it at the end of each year from now: the mean of the runs, and between which numbers 95 % of them lie, by
     * chance alone; and the same where each run takes the estimates as they may be, too.
     */
    path: z.array(
      z.strictObject({ year: z.number().int(), ...Span, withEstimates: z.strictObject(Span).optional() }),
    ),
    /** Who takes it up most often, with the share of runs in which it does. */
    likeliest: z.array(z.strictObject({ place: Ref, chance: z.number() })),
    notCovered: z.array(z.string()),
    ...WithKnownAsOf,
  })
  .meta({ id: "SpreadReply" });
export type SpreadReply = z.infer<typeof SpreadReply>;
