import { type Interval, intervalOver, type PairsDrawn } from "./pigeonhole.ts";
import { weightedPrecision } from "./weighted-scores.ts";

/** What one score gains over another in average precision, with its 95 % interval. */
export interface Gain extends Interval {
  readonly value: number;
}

/** Two scores of the same pairs, of which the first so many happened. */
export interface TwoScores {
  readonly plain: Float64Array;
  readonly better: Float64Array;
  readonly positives: number;
}

/** None where too few pairs that happened are drawn to tell. */
export function precisionGain(draws: PairsDrawn, { plain, better, positives }: TwoScores): Gain | undefined {
  const [one, other] = [weightedPrecision(plain, positives), weightedPrecision(better, positives)];
  const gain = (times: Uint16Array): number | undefined => {
    const [without, having] = [one(times), other(times)];
    return without === undefined || having === undefined ? undefined : having - without;
  };
  const value = gain(new Uint16Array(plain.length).fill(1));
  const interval = intervalOver(draws, gain);
  return value === undefined || !interval ? undefined : { value, ...interval };
}
