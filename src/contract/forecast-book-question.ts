import * as z from "zod";
import { Draft, Forecast, OUTCOMES, Resolution, Why } from "../book/entry.ts";
import { Day } from "../record/partial-date.ts";

export const BOOKS = ["bundled", "own"] as const;
/** Its deadline is to come; it is past and nothing is recorded yet; or what came of it. */
export const FORECAST_STATES = ["open", "due", ...OUTCOMES] as const;

const Now = z.strictObject({
  outcome: z.enum([...OUTCOMES, "open"]),
  why: Why,
  because: z.array(z.string()),
  sources: z.array(z.string()),
});

export const ForecastLine = z
  .strictObject({
    book: z.enum(BOOKS),
    /** Its number in its book, and the hash that seals it. */
    n: z.number().int(),
    hash: z.string(),
    forecast: Forecast,
    says: z.string(),
    names: z.record(z.string(), z.string()),
    state: z.enum(FORECAST_STATES),
    /** As last recorded. */
    resolution: Resolution.optional(),
  })
  .meta({ id: "ForecastLine" });
export type ForecastLine = z.infer<typeof ForecastLine>;

export const ForecastsQuery = z
  .strictObject({
    book: z.enum(BOOKS).optional(),
    state: z.enum(FORECAST_STATES).optional(),
    retrospective: z
      .union([z.boolean(), z.enum(["true", "false"]).transform((word) => word === "true")])
      .optional()
      .describe("Only forecasts made after their deadline as if before, or only the others."),
  })
  .meta({ id: "ForecastsQuery" });
export type ForecastsQuery = z.infer<typeof ForecastsQuery>;

export const ForecastsReply = z
  .strictObject({ today: Day, forecasts: z.array(ForecastLine), total: z.number().int() })
  .meta({ id: "ForecastsReply" });
export type ForecastsReply = z.infer<typeof ForecastsReply>;

export const ForecastReply = ForecastLine.extend({
  today: Day,
  /** What the ledger says today, whatever was recorded. */
  now: Now,
  /** Every resolution recorded, the oldest first. */
  history: z.array(Resolution),
}).meta({ id: "ForecastReply" });
export type ForecastReply = z.infer<typeof ForecastReply>;

const Bin = z.strictObject({ forecast: z.number(), observed: z.number(), pairs: z.number().int() });

const Score = z.strictObject({
  forecasts: z.number().int(),
  open: z.number().int(),
  due: z.number().int(),
  notResolvable: z.number().int(),
  scored: z.number().int(),
  yes: z.number().int(),
  brier: z.number().optional(),
  logScore: z.number().optional(),
  baseRate: z.number().optional(),
  baseRateBrier: z.number().optional(),
  skill: z.number().optional(),
  calibrationError: z.number().optional(),
  reliability: z.array(Bin),
  overTime: z.array(
    z.strictObject({
      until: z.string(),
      scored: z.number().int(),
      yes: z.number().int(),
      brier: z.number().optional(),
      logScore: z.number().optional(),
    }),
  ),
});

export const ForecastScoreReply = z
  .strictObject({
    /** Made before their deadline. */
    made: Score,
    /** Made after it from what was published before, by a rule: a test of the rule, no feat. */
    retrospective: Score,
  })
  .meta({ id: "ForecastScoreReply" });
export type ForecastScoreReply = z.infer<typeof ForecastScoreReply>;

export const ForecastVerifyQuery = z
  .strictObject({
    head: z
      .string()
      .regex(/^[0-9a-f]{64}$/, "give the 64 digits that an earlier check told")
      .optional()
      .describe("The head noted at an earlier check, which must still be in one of the books."),
  })
  .meta({ id: "ForecastVerifyQuery" });
export type ForecastVerifyQuery = z.infer<typeof ForecastVerifyQuery>;

const Verdict = z.strictObject({
  book: z.enum(BOOKS),
  intact: z.boolean(),
  entries: z.number().int(),
  /** The hash of the last entry: noted elsewhere, it shows later that nothing was cut off or written anew. */
  head: z.string().optional(),
  /** The first entry that is not as it was written, its forecast, and in what. */
  at: z.number().int().optional(),
  id: z.string().optional(),
  why: z.string().optional(),
  words: z.string().optional(),
});

export const ForecastVerifyReply = z
  .strictObject({ intact: z.boolean(), books: z.array(Verdict) })
  .meta({ id: "ForecastVerifyReply" });
export type ForecastVerifyReply = z.infer<typeof ForecastVerifyReply>;

/** What `hansa forecast book add` reads: one forecast or a list. */
export const Drafts = z.preprocess(
  (given) => (Array.isArray(given) ? given : [given]),
  z.array(Draft).min(1).max(1000),
);
export type Drafts = z.infer<typeof Drafts>;

export interface ForecastsAdded {
  added: ForecastLine[];
}

export interface ForecastsResolved {
  today: string;
  resolved: Resolution[];
  /** Past their deadline, recorded before, and the ledger says the same. */
  unchanged: number;
}
