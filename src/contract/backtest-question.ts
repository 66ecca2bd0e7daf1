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

/** A forecast played through, on lists of ties in files or on the ties on file. */
export const BacktestQuery = z
  .strictObject({
    train: z
      .string()
      .min(1)
      .optional()
      .describe(
        "Ties known when the forecast is made: two ids a line, and a date if there is one; the ties on file if absent.",
      ),
    test: z.string().min(1).optional().describe("Ties that came later, written the same way."),
    split: PartialDate.optional().describe(
      "Ties dated before this day are known; those from it on came later.",
    ),
    cities: z
      .string()
      .min(1)
      .optional()
      .describe(
        "The cities: id, country, latitude, longitude, population. If absent, cities.csv beside the ties, where there is one.",
      ),
    publishedUntil: PartialDate.optional().describe(
      "Of the ties on file, only from sources published by then.",
    ),
    seed: z.coerce.number().int().nonnegative().optional().describe("Of all that is drawn; 1 if absent."),
  })
  .refine(({ train, test }) => test === undefined || train !== undefined, {
    path: ["train"],
    message: "Belongs to --test: give the list of ties known, too",
  })
  .refine(({ test, split }) => test !== undefined || split !== undefined, {
    path: ["split"],
    message: "Give --test with the later ties, or --split with the day that parts the ties",
  })
  .refine(({ test, split }) => test === undefined || split === undefined, {
    path: ["split"],
    message:
      "Belongs to one list: leave out --test to part --train by its dates, or leave out --split to forecast all of --test from all of --train",
  });
export type BacktestQuery = z.infer<typeof BacktestQuery>;

const Part = z.strictObject({
  ties: z.number().int(),
  ...PartScores,
});

const Negatives = z.strictObject({
  perTie: z.number().int(),
  uniform: z.number().int(),
  degreeMatched: z.number().int(),
  /** New ties in the pairs that Brier score and calibration are of. */
  prevalence: z.number(),
});

/**
 * An AUC is the chance that a new tie is scored above a pair that stayed untied; recall the mean over cities of the share
 * of new partners among the first 10, and 50, of all cities.
 */
const FiguresTold = {
  name: z.string(),
  reference: z.string(),
  ...Scores,
  /** On what the figures are: the same of each, so that one can be read by itself. */
  negatives: Negatives,
  seed: z.number().int(),
  pairs: z.strictObject({ seen: z.number().int(), coldStart: z.number().int() }),
  /** Cities are drawn with replacement; of recall those asked about. */
  ...ScoreIntervals,
  reliability: Reliability,
  /** Ties whose cities both had one when the forecast was made, and the others. */
  seen: Part,
  coldStart: Part,
};

const BaselineTold = z.strictObject({
  ...FiguresTold,
  /** 1 − Brier of the headline model ÷ Brier of this baseline. */
  skillOver: z.number().optional(),
  /** By how much the headline model is better, figure by figure, on the same draws. */
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

export const BacktestReply = z
  .strictObject({
    /** Which of the two models the figures beside it are of. */
    headline: z.enum(["model", "trees"]),
    ...Scores,
    negatives: Negatives,
    seed: z.number().int(),
    pairs: z.strictObject({
      /** New ties between cities that both had a tie when the forecast was made. */
      seen: z.number().int(),
      coldStart: z.number().int(),
      /** Ties known when the forecast was made. */
      known: z.number().int(),
      /** Later rows that name a pair already tied or named before. */
      repeated: z.number().int(),
      /** Rows known that name a pair again, either way round: a pair is one tie, of its earliest date. */
      namedTwice: z.number().int(),
      /** Rows whose date is none that can be read, or no single one ('before 1990'): they count as without a date. */
      dateUnread: z.number().int(),
      /** Rows left out: no date where one is needed, a city tied to itself, a city that the table does not list. */
      undated: z.number().int(),
      toItself: z.number().int(),
      unlisted: z.number().int(),
      misread: z.number().int(),
    }),
    cities: CitiesKnown,
    model: z.strictObject({
      ...FiguresTold,
      ...Learnt,
    }),
    trees: z.strictObject({
      ...FiguresTold,
      /** Trees kept. */
      rounds: z.number().int(),
      earnsItsPlace: z.boolean(),
      /**
       * On the newest window of the past, learnt from the older ones, in average precision: what decides. They earn
       * their place where `gain.lower` is above 0 and `ece` no more than `mostEce`, or than `modelEce`.
       */
      trial: z.strictObject({
        gain: Gain.optional(),
        ece: z.number().optional(),
        modelEce: z.number().optional(),
        mostEce: z.number(),
      }),
      /** In average precision, on the ties that came: told, and decides nothing. */
      gain: Gain.optional(),
    }),
    baselines: z.strictObject({
      preferentialAttachment: BaselineTold,
      adamicAdar: BaselineTold,
      gravity: BaselineTold,
      countryPairAffinity: BaselineTold,
    }),
    recall: z.strictObject({
      cities: z.number().int(),
      of: z.number().int(),
      /** What a blind choice would find. */
      chanceAt10: z.number(),
      chanceAt50: z.number(),
    }),
  })
  .meta({ id: "BacktestReply" });
export type BacktestReply = z.infer<typeof BacktestReply>;

/** Played through on the ties on file. */
export const LedgerBacktestQuery = z.strictObject({
  split: BacktestQuery.shape.split
    .unwrap()
    .describe("Ties dated before this day are known; those from it on came later."),
  publishedUntil: BacktestQuery.shape.publishedUntil,
  seed: BacktestQuery.shape.seed,
});

export const BACKTEST_QUESTION = {
  method: "get",
  path: "/api/forecast-backtest",
  summary: "A forecast of ties of the past, scored by those that came, beside four simple rules",
  query: LedgerBacktestQuery,
  reply: BacktestReply,
  example: "/api/forecast-backtest?split=2005",
} as const;
