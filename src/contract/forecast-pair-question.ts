import * as z from "zod";
import { Because, Count, Ref } from "../assessments/because.ts";
import { Day } from "../record/partial-date.ts";
import { Say } from "../record/say.ts";
import { Clocks, Several, WithKnownAsOf } from "./clocks.ts";
import { WithMeant } from "./meant.ts";

export const ForecastPairQuery = z.strictObject({
  city: Several.pipe(z.array(z.string()).length(2)),
  years: z.coerce.number().int().min(1).max(20).default(5).describe("Within so many years."),
  ...Clocks.shape,
});
export type ForecastPairQuery = z.infer<typeof ForecastPairQuery>;

/** What of a pair raises or lowers the model's odds. */
export const ODDS_REASONS = ["activity", "sizes", "distance", "countries", "partners"] as const;

/** Whether pairs given a chance like this became partners as often as it says; below five that did, nobody can tell. */
export const RELIABILITY = ["in-line", "too-high", "too-low", "too-few"] as const;

const Bin = z.strictObject({
  from: z.number(),
  to: z.number(),
  /** Pairs given a chance from `from` to below `to`; those that stayed untied are estimated from a sample. */
  pairs: z.number(),
  happened: z.number().int(),
  /** The mean chance given, the share that became partners, and its 95 % interval. */
  forecast: z.number(),
  observed: z.number(),
  lower: z.number(),
  upper: z.number(),
});

/** What the model looks at, as it stands on file. */
const Facts = z.strictObject({
  activity: z.array(
    z.strictObject({
      city: Ref,
      /** Ties in force, and those of them that a source dates in the last ten years. */
      ties: Count,
      recent: Count,
    }),
  ),
  sizes: z.array(z.strictObject({ city: Ref, population: z.number().int().optional() })),
  kilometres: z.number().optional(),
  countries: z.strictObject({
    /** Ties between the two countries, and how many their activity lets expect. */
    ties: Count,
    expected: z.number(),
    /** Official in both. */
    languages: z.array(z.string()),
    border: z.boolean().optional(),
  }),
  commonPartners: z.array(z.strictObject({ city: Ref, because: Because })),
  /** Told, and not weighed. */
  networks: z.array(z.strictObject({ network: Ref, because: Because })),
});

export const ForecastPairReply = z
  .strictObject({
    cities: z.array(Ref),
    asOf: Day,
    years: z.number().int(),
    /** The last year that the forecast reaches. */
    until: z.number().int(),
    /** Claims of the tie that the two have: then there is no chance to tell. */
    tied: Because.optional(),
    /** That a tie of the two begins, and is recorded, by the end of `until`. */
    chance: z.number().optional(),
    /** Of any two places on file without a tie. */
    baseRate: z.number(),
    /** Of a pair that is average in all that the model looks at: its odds, times all reasons, are the pair's odds. */
    meanPair: z.number(),
    /** What weighs most first. */
    reasons: z.array(
      z.strictObject({
        /** `record`: that such chances came true more or less often than the model said. */
        of: z.enum([...ODDS_REASONS, "record"]),
        times: z.number(),
        logOdds: z.number(),
      }),
    ),
    facts: Facts,
    /** Forecasts made in the same way at ends of earlier horizons, held against what came. */
    reliability: z.strictObject({
      verdict: z.enum(RELIABILITY).optional(),
      /** Of chances like the one told. */
      bin: Bin.optional(),
      bins: z.array(Bin),
      made: z.array(
        z.strictObject({ year: z.number().int(), expected: z.number(), happened: z.number().int() }),
      ),
    }),
    model: z.strictObject({
      ties: z.number().int(),
      dated: z.number().int(),
      learntFrom: z.number().int(),
      how: z.string(),
      /** New ties expected among so many untied pairs. */
      expected: z.number(),
      untied: z.number().int(),
    }),
    notKnown: z.array(z.strictObject({ text: z.string(), say: Say })),
    notCovered: z.array(z.string()),
    ...WithMeant,
    ...WithKnownAsOf,
  })
  .meta({ id: "ForecastPairReply" });
export type ForecastPairReply = z.infer<typeof ForecastPairReply>;

export const FORECAST_PAIR = {
  method: "get",
  path: "/api/forecast-pair",
  summary:
    "How likely a tie of two cities is, and why: the reasons with their claims, and how such forecasts did",
  query: ForecastPairQuery,
  reply: ForecastPairReply,
  example: "/api/forecast-pair?city=Cape%20Town&city=Tokyo&years=5",
} as const;
