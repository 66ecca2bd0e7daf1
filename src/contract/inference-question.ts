import * as z from "zod";
import { Clocks, WithKnownAsOf } from "./clocks.ts";
import { Slice } from "./graph-question.ts";
import { WithMeant } from "./meant.ts";
import { ModelTold } from "./model-told.ts";

/**
 * What cities are put into groups by; a bloc makes two, those in it and the others. Pairs are no groups: what two
 * states have in common, where that makes no partition.
 */
export const GROUPINGS = [
  "country",
  "continent",
  "region",
  "main-bloc",
  "income",
  "language",
  "language-family",
  "language-branch",
  "bloc",
  "pairs",
] as const;

const Seed = z.coerce
  .number()
  .int()
  .nonnegative()
  .max(2 ** 32 - 1)
  .default(1)
  .describe("Of all that is drawn; 1 if absent.");
export const Draws = (most: number, usual: number) =>
  z.coerce
    .number()
    .int()
    .min(19)
    .max(most)
    .default(usual)
    .describe(`How often is drawn, 19 to ${most}; ${usual} if absent.`);

const Flag = z.union([z.boolean(), z.enum(["true", "false"]).transform((word) => word === "true")]);

const File = z.string().min(1).optional();

/** Which ties are studied: a slice of those on file, or a list in a file beside a table of cities. */
export const Studied = {
  ...Slice.shape,
  ...Clocks.shape,
  ties: File.describe(
    "A list of ties in place of those on file: two ids a line, and a date if there is one.",
  ),
  cities: File.describe("The cities of that list: id, country, latitude, longitude, population."),
  seed: Seed,
};
export const WithCovariate = {
  covariate: File.describe(
    "Pairs of states with a number a column, or a position of each state, beside what is known of them here.",
  ),
};

export const WithCommonPartners = {
  commonPartners: Flag.default(false).describe(
    "Also by how many partners two cities have in common: made of ties themselves, so that it goes with ties whatever the reason.",
  ),
};

export const PatternQuery = z
  .strictObject({
    ...Studied,
    ...WithCovariate,
    by: z.enum(GROUPINGS).optional().describe("One grouping; all of them if absent."),
    draws: Draws(100_000, 999),
  })
  .meta({ id: "PatternQuery" });
/** Over HTTP no file is named. */
export const PatternQuestion = PatternQuery.omit({ ties: true, cities: true, covariate: true });
export type PatternQuery = z.infer<typeof PatternQuery>;

/** What a gravity model is of pairs of. */
export const GRAVITY_UNITS = ["cities", "states"] as const;

export const GravityQuery = z
  .strictObject({
    ...Studied,
    ...WithCovariate,
    ...WithCommonPartners,
    unit: z
      .enum(GRAVITY_UNITS)
      .default("cities")
      .describe(
        "Pairs of cities, tied or not, or pairs of states with the number of ties between their cities.",
      ),
    stateEffects: Flag.default(false).describe(
      "Of pairs of states: with an effect of each state, which takes all that is of one state alone.",
    ),
  })
  .meta({ id: "GravityQuery" });
export const GravityQuestion = GravityQuery.omit({ ties: true, cities: true, covariate: true });
export type GravityQuery = z.infer<typeof GravityQuery>;

const Interval = z.strictObject({ lower: z.number(), upper: z.number() });

/** Which ties an answer is of, and what of them could not be taken. */
export const StudiedTold = {
  slice: z.string(),
  asOf: z.string(),
  cities: z.number().int(),
  ties: z.number().int(),
  passedOver: z.strictObject({
    /** Ties with a region or a state, or rows without two cities. */
    notCities: z.number().int(),
    unlisted: z.number().int(),
    repeated: z.number().int(),
  }),
  seed: z.number().int(),
  /** What the figures do not say. */
  caution: z.string(),
  ...WithMeant,
  ...WithKnownAsOf,
};

const EiTold = z.strictObject({
  value: z.number(),
  external: z.number().int(),
  internal: z.number().int(),
  notGiven: z.number().int(),
  withinUnits: z.number().int(),
  cities: z.number().int(),
  groups: z.number().int(),
  expected: z.number(),
  byChance: Interval,
  pInward: z.number(),
  pOutward: z.number(),
  pTwoSided: z.number(),
});

const PairTold = z.strictObject({
  /** The mean over ties between two states. */
  value: z.number(),
  ties: z.number().int(),
  notGiven: z.number().int(),
  withinStates: z.number().int(),
  dealt: z.number().int(),
  expected: z.number(),
  byChance: Interval,
  pMore: z.number(),
  pLess: z.number(),
  pTwoSided: z.number(),
});

export const PatternReply = z
  .strictObject({
    ...StudiedTold,
    draws: z.number().int(),
    groupings: z.array(
      z.strictObject({
        by: z.enum(GROUPINGS).exclude(["pairs"]),
        /** Of a bloc. */
        bloc: z.string().optional(),
        /** Cities are dealt labels anew. */
        amongCities: EiTold.optional(),
        /** States are, with all their cities, and ties within a state are out. */
        amongStates: EiTold.optional(),
        /** Why there is no value. */
        notGiven: z.string().optional(),
      }),
    ),
    /** What is known of the two states of a tie, against states dealt out anew. */
    pairs: z.array(
      z.strictObject({
        id: z.string(),
        name: z.string(),
        source: z.string(),
        amongCities: PairTold.optional(),
        amongStates: PairTold.optional(),
        notGiven: z.string().optional(),
      }),
    ),
  })
  .meta({ id: "PatternReply" });
export type PatternReply = z.infer<typeof PatternReply>;

export const GravityReply = z
  .strictObject({
    ...StudiedTold,
    ...ModelTold,
    unit: z.enum(GRAVITY_UNITS),
    /** Of pairs of states. */
    states: z
      .strictObject({
        /** With at least one of the cities, tied abroad or not. */
        inPlay: z.number().int(),
        /** Pairs of them with a tie. */
        tiedPairs: z.number().int(),
        /** Ties from one state to another, which are counted. */
        between: z.number().int(),
        /** Ties within one state, which are not. */
        within: z.number().int(),
        /** Ties of a city whose state is not given. */
        withoutState: z.number().int(),
        /** Of one state's register, ties between two others. */
        outOfRegister: z.number().int(),
        /** Ties of pairs that are out since something of them is not given. */
        ofIncomplete: z.number().int(),
        /** Where each state has an effect. */
        effects: z
          .strictObject({
            states: z.number().int(),
            /** States without a tie abroad: out with their pairs, which an effect without end would tell. */
            withoutTies: z.number().int(),
            /** What the effects alone explain of the deviance. */
            explained: z.number(),
          })
          .optional(),
      })
      .optional(),
    /** None where each state has an effect. */
    intercept: z.number().optional(),
    terms: z.array(
      z.strictObject({
        name: z.string(),
        about: z.enum(["states", "cities", "distance"]),
        coefficient: z.number(),
        standardError: z.number(),
        plainError: z.number().optional(),
        lower: z.number(),
        upper: z.number(),
        p: z.number(),
      }),
    ),
    deviance: z.number(),
    nullDeviance: z.number(),
    /** 1 − deviance ÷ that of the mean alone. */
    explained: z.number(),
    errorsMended: z.boolean(),
  })
  .meta({ id: "GravityReply" });
export type GravityReply = z.infer<typeof GravityReply>;

export const ShareQuery = z
  .strictObject({
    ...Studied,
    ...WithCovariate,
    byDecade: Flag.default(false).describe("Of the ties that began in each decade."),
    draws: Draws(10_000, 100),
  })
  .meta({ id: "ShareQuery" });
/** Others wait for the same server meanwhile. */
export const ShareQuestion = ShareQuery.omit({ ties: true, cities: true, covariate: true }).extend({
  draws: Draws(200, 100),
});
export type ShareQuery = z.infer<typeof ShareQuery>;

const Shares = z.strictObject({
  explained: z.number(),
  /** Parcels of cities left out in turn that gave a fit. */
  draws: z.number().int(),
  shares: z.array(
    z.strictObject({
      about: z.enum(["states", "cities", "distance"]),
      /** Of what the model explains, with 95 %. */
      ofFit: z.number(),
      lower: z.number(),
      upper: z.number(),
      ofDeviance: z.number(),
      alone: z.number(),
      last: z.number(),
    }),
  ),
});

export const ShareReply = z
  .strictObject({
    ...StudiedTold,
    draws: z.number().int(),
    /** Ties without a year, which are of no decade. */
    undated: z.number().int(),
    periods: z.array(
      z.strictObject({
        period: z.string(),
        ties: z.number().int(),
        /** By what is known of states: the lower bound. */
        known: Shares.optional(),
        /** With an effect of each pair of states: the upper bound. */
        effects: Shares.optional(),
        covariates: ModelTold.covariates.optional(),
        leftOut: ModelTold.leftOut.optional(),
        pairs: ModelTold.pairs.optional(),
        notGiven: z.string().optional(),
      }),
    ),
  })
  .meta({ id: "ShareReply" });
export type ShareReply = z.infer<typeof ShareReply>;
