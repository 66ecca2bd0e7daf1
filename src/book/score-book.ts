import { brier, calibrationError, type ReliabilityBin, type Scored } from "../forecasts/scores.ts";
import type { Forecast, Resolution } from "./entry.ts";

/** A forecast with what came of it, as last recorded. */
export interface Judged {
  readonly forecast: Forecast;
  readonly resolution?: Resolution;
}

export interface BookScore {
  readonly scored: number;
  readonly yes: number;
  readonly brier?: number;
  /** Mean − ln of the probability that was given to what happened. Good, I. J. (1952), JRSS B 14(1), 107–114. */
  readonly logScore?: number;
  /** How often it happened, and what saying that every time would have scored. */
  readonly baseRate?: number;
  readonly baseRateBrier?: number;
  /** 1 − Brier ÷ that of the base rate; undefined where all came out alike, for then that one is 0. */
  readonly skill?: number;
  readonly calibrationError?: number;
  readonly reliability: readonly ReliabilityBin[];
}

/** A book gives the same probability again and again, so its forecasts go into bands, not into bins of equal count. */
const BANDS = [0, 0.02, 0.05, 0.1, 0.2, 0.4, 0.6, 0.8, 0.9, 0.95, 0.98, 1];

/** Forecasts that came out one way or the other; what is not resolvable is in no score, and is counted elsewhere. */
export function scoreBook(judged: readonly Judged[]): BookScore {
  const scored = judged.flatMap(({ forecast, resolution }): Scored[] =>
    resolution === undefined || resolution.outcome === "not-resolvable"
      ? []
      : [{ score: forecast.probability, happened: resolution.outcome === "yes" }],
  );
  const yes = scored.filter(({ happened }) => happened).length;
  const own = brier(scored);
  if (own === undefined) return { scored: 0, yes: 0, reliability: [] };
  const baseRate = yes / scored.length;
  const baseRateBrier = baseRate * (1 - baseRate);
  const bins = inBands(scored);
  const error = calibrationError(bins);
  return {
    scored: scored.length,
    yes,
    brier: own,
    logScore: mean(scored.map(({ score, happened }) => -Math.log(happened ? score : 1 - score))),
    baseRate,
    baseRateBrier,
    ...(baseRateBrier > 0 && { skill: 1 - own / baseRateBrier }),
    ...(error !== undefined && { calibrationError: error }),
    reliability: bins,
  };
}

function inBands(scored: readonly Scored[]): ReliabilityBin[] {
  const bandOf = ({ score }: Scored): number => BANDS.findLastIndex((from) => from <= score);
  return [...Map.groupBy(scored, bandOf)]
    .toSorted(([one], [other]) => one - other)
    .map(([, part]) => ({
      forecast: mean(part.map(({ score }) => score)),
      observed: mean(part.map(({ happened }) => Number(happened))),
      pairs: part.length,
    }));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

export interface YearScore extends Pick<BookScore, "scored" | "yes" | "brier" | "logScore"> {
  /** All whose deadline lies in this year or before. */
  readonly until: string;
}

/** The score as it stood at the end of each year in which a deadline fell. */
export function scoreOverTime(judged: readonly Judged[]): YearScore[] {
  const yearOf = ({ forecast }: Judged): string => forecast.deadline.slice(0, 4);
  const settled = judged.filter(
    ({ resolution }) => resolution !== undefined && resolution.outcome !== "not-resolvable",
  );
  return [...new Set(settled.map(yearOf))].sort().map((until) => {
    const { scored, yes, brier, logScore } = scoreBook(settled.filter((each) => yearOf(each) <= until));
    return {
      until,
      scored,
      yes,
      ...(brier !== undefined && { brier }),
      ...(logScore !== undefined && { logScore }),
    };
  });
}
