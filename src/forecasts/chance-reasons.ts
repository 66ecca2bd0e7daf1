import { columnOf } from "./baselines.ts";
import type { LogisticModel } from "./logistic-model.ts";
import { FEATURE_COUNT, type FeatureId } from "./pair-features.ts";

/**
 * What of a pair raises or lowers its odds. Features that say nearly the same are told as one: alone each would only
 * say how the fit dealt out between them.
 */
export const REASONS = ["activity", "sizes", "distance", "countries", "partners"] as const;
export type Reason = (typeof REASONS)[number];

export interface ChanceReason {
  readonly of: Reason;
  /** By how much it multiplies the odds, against the mean pair; 1 leaves them. */
  readonly times: number;
}

/** The first feature of each reason, in the order of a row. */
const BEGINS: Record<Reason, FeatureId> = {
  activity: "ties",
  sizes: "size",
  distance: "distance",
  countries: "same-country",
  partners: "shared-partners",
};

/** Takes the odds of a pair apart: they are those of the mean pair, times all reasons. */
export class ReasonsFrom {
  readonly #model: LogisticModel;
  readonly #means: Float64Array;
  /** By how much calibration stretches the ln odds of the fit. */
  readonly #slope: number;

  constructor(model: LogisticModel, probability: (score: number) => number, means: Float64Array) {
    this.#model = model;
    this.#means = means;
    const odds = (score: number): number => Math.log(probability(score) / (1 - probability(score)));
    this.#slope = odds(1) - odds(0);
  }

  /** Of the pair whose row begins at `at`. */
  of(rows: Float64Array, at: number): ChanceReason[] {
    return REASONS.map((of, number) => {
      const next = REASONS[number + 1];
      const end = next ? columnOf(BEGINS[next]) : FEATURE_COUNT;
      return { of, times: Math.exp(this.#slope * this.#sum(rows, at, columnOf(BEGINS[of]), end)) };
    }).sort((one, other) => Math.abs(Math.log(other.times)) - Math.abs(Math.log(one.times)));
  }

  #sum(rows: Float64Array, at: number, from: number, to: number): number {
    const { coefficients, deviations } = this.#model;
    let sum = 0;
    for (let j = from; j < to; j++) {
      const apart = (rows[at + j] ?? 0) - (this.#means[j] ?? 0);
      sum += ((coefficients[j] ?? 0) * apart) / (deviations[j] ?? 1);
    }
    return sum;
  }
}

/** The mean of each feature over rows. */
export function meansOf(rows: Float64Array): Float64Array {
  const means = new Float64Array(FEATURE_COUNT);
  const pairs = rows.length / FEATURE_COUNT;
  for (let at = 0; at < rows.length; at++) {
    const j = at % FEATURE_COUNT;
    means[j] = (means[j] ?? 0) + (rows[at] ?? 0) / pairs;
  }
  return means;
}
