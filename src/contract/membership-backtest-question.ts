import * as z from "zod";
import { PartialDate } from "../record/partial-date.ts";
import {
  CitiesKnown,
  Gain,
  Learnt,
  PartScores,
  Reliability,
  ScoreIntervals,
  Scores,
} from "./backtest-scores.ts";

/** A forecast of memberships played through, on lists in files or on the memberships on file. */
export const MembershipBacktestQuery = z
  .strictObject({
    train: z
      .string()
      .min(1)
      .optional()
      .describe(
        "Memberships known when the forecast is made: city, network, and start and end if given; those on file if absent.",
      ),
    test: z.string().min(1).optional().describe("Memberships that came later, written the same way."),
    split: PartialDate.optional().describe(
      "Memberships that began before this day are known; those from it on came later.",
    ),
    cities: z
      .string()
      .min(1)
      .optional()
      .describe(
        "The cities: id, country, latitude, longitude, population. If absent, cities.csv beside the list, where there is one.",
      ),
    publishedUntil: PartialDate.optional().describe(
      "Of what is on file, features are only from sources published by then.",
    ),
    coverage: z.coerce
      .number()
      .min(0.5)
      .max(1)
      .optional()
      .describe(
        "How much of a network's roster has to be on file for it to take part; 0.8 if absent. With less, members who are not on file pass for cities that did not join.",
      ),
    seed: z.coerce.number().int().nonnegative().optional().describe("Of all that is drawn; 1 if absent."),
  })
  .refine(({ train, test }) => test === undefined || train !== undefined, {
    path: ["train"],
    message: "Belongs to --test: give the list of memberships known, too",
  })
  .refine(({ test, split }) => test !== undefined || split !== undefined, {
    path: ["split"],
    message: "Give --test with the later memberships, or --split with the day that parts them",
  })
  .refine(({ test, split }) => test === undefined || split === undefined, {
    path: ["split"],
    message:
      "Belongs to one list: leave out --test to part --train by its dates, or leave out --split to forecast all of --test from all of --train",
  });
export type MembershipBacktestQuery = z.infer<typeof MembershipBacktestQuery>;

const Part = z.strictObject({
  memberships: z.number().int(),
  ...PartScores,
});

/**
 * An AUC is the chance that a new membership is scored above a city and a network that did not come together; recall the
 * mean over networks of the share of new members among the first 10, and 50, of all cities that might have joined.
 */
const FiguresTold = {
  name: z.string(),
  reference: z.string(),
  ...Scores,
  /** Cities and networks each are drawn with replacement. */
  ...ScoreIntervals,
  reliability: Reliability,
  /** Cities that were in some network with networks that had members; and those of which one, or the other, was new. */
  seen: Part,
  coldStart: Part,
  coldCities: Part,
  coldNetworks: Part,
};

const BaselineTold = z.strictObject({
  ...FiguresTold,
  /** 1 − Brier of the model ÷ Brier of this baseline. */
  skillOver: z.number().optional(),
  /** What the model gains over this baseline in average precision, 95 %; it beats it where `lower` is above 0. */
  modelGains: Gain.optional(),
  /** By how much the model is better, figure by figure, on the same draws. */
  behind: z.strictObject({
    uniform: Gain.optional(),
    degreeMatched: Gain.optional(),
    averagePrecision: Gain.optional(),
    recallAt10: Gain.optional(),
    recallAt50: Gain.optional(),
    brier: Gain.optional(),
    ece: Gain.optional(),
  }),
});

/** How many join: the mean and the median of what may come, and 95 % of it. */
export const HowMany = z.strictObject({
  expected: z.number(),
  median: z.number().int(),
  lower: z.number().int(),
  upper: z.number().int(),
});

/** How a forecast did that told who joins one network. */
export const BacktestedNetwork = z.strictObject({
  network: z.string(),
  name: z.string().optional(),
  /** Of the roster that the network states; absent for a list that is taken to be whole. */
  coverage: z.number().optional(),
  /** Up to when the roster is known complete. */
  until: z.number().optional(),
  members: z.number().int(),
  came: z.number().int(),
  candidates: z.number().int().optional(),
  /** The chance that a city that joined it is scored above one that might have. */
  auc: z.number().optional(),
  /** How many were to join it up to when its roster is known complete, from what was known before. */
  howMany: HowMany.optional(),
});

export const MembershipBacktestReply = z
  .strictObject({
    headline: z.literal("model"),
    ...Scores,
    negatives: z.strictObject({
      perMembership: z.number().int(),
      uniform: z.number().int(),
      degreeMatched: z.number().int(),
      /** New memberships in the pairs that Brier score and calibration are of. */
      prevalence: z.number(),
    }),
    seed: z.number().int(),
    pairs: z.strictObject({
      seen: z.number().int(),
      /** New memberships of cities that were in no network, and in networks without a member. One may be both. */
      coldCities: z.number().int(),
      coldNetworks: z.number().int(),
      known: z.number().int(),
      /** Later rows of a membership that was there before or was named already. */
      repeated: z.number().int(),
      /** Later rows of a city or network that nobody could have known of then. */
      notThen: z.number().int(),
      /** Later rows of a network whose roster is not known complete so late. */
      beyondRoster: z.number().int(),
      /** Memberships that may be of either side, as no source says when they began: neither come nor not come. */
      undated: z.number().int(),
      unlisted: z.number().int(),
      misread: z.number().int(),
    }),
    cities: CitiesKnown,
    /** Networks on the list, and those asked about: known complete, and most of their entries dated. */
    networks: z.strictObject({ listed: z.number().int(), asked: z.array(BacktestedNetwork) }),
    /** The same of all networks asked about, beside how many came. */
    howMany: z.strictObject({ ...HowMany.shape, came: z.number().int() }).optional(),
    model: z.strictObject({
      ...FiguresTold,
      ...Learnt,
    }),
    baselines: z.strictObject({
      preferentialAttachment: BaselineTold,
      cityNumber: BaselineTold,
      countryAffinity: BaselineTold,
      regionAffinity: BaselineTold,
      coMembership: BaselineTold,
      partnersInNetwork: BaselineTold,
    }),
    recall: z.strictObject({
      networks: z.number().int(),
      /** What a blind choice would find. */
      chanceAt10: z.number(),
      chanceAt50: z.number(),
    }),
  })
  .meta({ id: "MembershipBacktestReply" });
export type MembershipBacktestReply = z.infer<typeof MembershipBacktestReply>;

/** Played through on the memberships on file. */
const LedgerMembershipBacktestQuery = z.strictObject({
  split: MembershipBacktestQuery.shape.split
    .unwrap()
    .describe("Memberships that began before this day are known; those from it on came later."),
  publishedUntil: MembershipBacktestQuery.shape.publishedUntil,
  coverage: MembershipBacktestQuery.shape.coverage,
  seed: MembershipBacktestQuery.shape.seed,
});

export const MEMBERSHIP_BACKTEST_QUESTION = {
  method: "get",
  path: "/api/membership-backtest",
  summary: "A forecast of memberships of the past, scored by those that came, beside six simple rules",
  query: LedgerMembershipBacktestQuery,
  reply: MembershipBacktestReply,
  example: "/api/membership-backtest?split=2016",
} as const;
