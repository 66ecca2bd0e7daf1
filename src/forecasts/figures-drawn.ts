import { seededRandom } from "../measures/seeded-random.ts";
import type { TestDraws, TestScores } from "./forecast-figures.ts";
import type { CityShares } from "./partner-ranks.ts";
import { type Interval, intervalOver, type PairsDrawn } from "./pigeonhole.ts";
import type { Gain } from "./precision-gain.ts";
import {
  type WeightedFigure,
  weightedAuc,
  weightedBrier,
  weightedCalibrationError,
  weightedPrecision,
} from "./weighted-scores.ts";

/** Figures that are drawn anew; of the last three less is better. */
export const FIGURES_DRAWN = [
  "uniform",
  "degreeMatched",
  "averagePrecision",
  "recallAt10",
  "recallAt50",
  "brier",
  "ece",
] as const;
export type FigureDrawn = (typeof FIGURES_DRAWN)[number];
const LESS_IS_BETTER: ReadonlySet<FigureDrawn> = new Set(["brier", "ece"]);

/** A figure in each draw, by the number of the draw. */
interface Redrawn {
  readonly draws: PairsDrawn;
  readonly figure: WeightedFigure;
}

/** How the figures of one forecaster come out in every draw. */
export type FiguresRedrawn = Readonly<Record<FigureDrawn, Redrawn>>;

export type RecallRedrawn = Pick<FiguresRedrawn, "recallAt10" | "recallAt50">;

/** Of ties: for recall the cities asked about are drawn. */
export function figuresRedrawn(
  told: TestScores,
  recall: CityShares,
  draws: TestDraws,
  seed: number,
): FiguresRedrawn {
  const cities = citiesDrawn(recall.at10.length, draws.uniform.length, seed);
  return redrawnWith(told, draws, {
    recallAt10: { draws: cities, figure: weightedMean(recall.at10) },
    recallAt50: { draws: cities, figure: weightedMean(recall.at50) },
  });
}

export function redrawnWith(
  { forecaster, scores, test: { positives, uniform: others } }: TestScores,
  { uniform, degreeMatched }: TestDraws,
  recall: RecallRedrawn,
): FiguresRedrawn {
  const end = positives + others;
  const [near, matched] = [
    scores.subarray(0, end),
    Float64Array.from([...scores.subarray(0, positives), ...scores.subarray(end)]),
  ];
  const chances = near.map(forecaster.probability);
  return {
    uniform: { draws: uniform, figure: once(weightedAuc(near, positives)) },
    degreeMatched: { draws: degreeMatched, figure: once(weightedAuc(matched, positives)) },
    averagePrecision: { draws: uniform, figure: once(weightedPrecision(near, positives)) },
    ...recall,
    brier: { draws: uniform, figure: once(weightedBrier(chances, positives)) },
    ece: { draws: uniform, figure: once(weightedCalibrationError(chances, positives)) },
  };
}

/** Counted once in each draw, however many others it is set beside. */
function once(figure: WeightedFigure): WeightedFigure {
  const known = new WeakMap<Uint16Array, number | undefined>();
  return (times) => {
    if (!known.has(times)) known.set(times, figure(times));
    return known.get(times);
  };
}

/** Of each figure its 95 % interval, where it has a value in most draws. */
export function figureIntervals(figures: FiguresRedrawn): Partial<Record<FigureDrawn, Interval>> {
  return eachFigure((name) => intervalOver(figures[name].draws, figures[name].figure));
}

/**
 * By how much one forecaster is better than another in each figure, on the same draws, so that what is drawn alike for
 * both falls out; above 0 it is better, also where less of a figure is.
 */
export function figureGains(one: FiguresRedrawn, other: FiguresRedrawn): Partial<Record<FigureDrawn, Gain>> {
  return eachFigure((name) => {
    const [own, others] = [one[name].figure, other[name].figure];
    const sign = LESS_IS_BETTER.has(name) ? -1 : 1;
    const gain: WeightedFigure = (times) => {
      const [a, b] = [own(times), others(times)];
      return a === undefined || b === undefined ? undefined : sign * (a - b);
    };
    const { draws } = one[name];
    const value = gain(new Uint16Array(draws[0]?.length ?? 0).fill(1));
    const interval = intervalOver(draws, gain);
    return value === undefined || !interval ? undefined : { value, ...interval };
  });
}

function eachFigure<T>(of: (name: FigureDrawn) => T | undefined): Partial<Record<FigureDrawn, T>> {
  const told: Partial<Record<FigureDrawn, T>> = {};
  for (const name of FIGURES_DRAWN) {
    const value = of(name);
    if (value !== undefined) told[name] = value;
  }
  return told;
}

/** Cities asked about, drawn with replacement. */
function citiesDrawn(cities: number, draws: number, seed: number): PairsDrawn {
  const random = seededRandom(seed);
  return Array.from({ length: draws }, () => {
    const times = new Uint16Array(cities);
    for (let i = 0; i < cities; i++) {
      const city = Math.floor(random() * cities);
      times[city] = (times[city] ?? 0) + 1;
    }
    return times;
  });
}

function weightedMean(values: Float64Array): WeightedFigure {
  return (times) => {
    let [sum, all] = [0, 0];
    for (const [at, value] of values.entries()) {
      sum += (times[at] ?? 0) * value;
      all += times[at] ?? 0;
    }
    return all === 0 ? undefined : sum / all;
  };
}
