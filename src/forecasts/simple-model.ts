import { calibration } from "./calibration.ts";
import { fitLogistic, type LogisticModel, type Sample } from "./logistic-model.ts";
import type { Fit, Score } from "./out-of-fold.ts";
import { ridgeModel, scorerOf } from "./ridge-model.ts";
import { fitSample, type RowedSample } from "./training.ts";

/** The interpretable model, learnt from some windows. */
export interface SimpleModel {
  readonly logistic: LogisticModel;
  readonly score: Score;
  readonly probability: (score: number) => number;
  /** Scores of all pairs learnt from, each by a fit that had not seen it. */
  readonly out: Float64Array;
}

const RIDGE = 1;
/** Where few are learnt from, a stronger penalty may lose less. */
const RIDGES_OF_FEW = [1, 4, 16, 64];
const FEW = 500;

export const byLogistic: Fit = (sample) => scorerOf(fitLogistic(sample, RIDGE));

export function simpleModel(windows: readonly RowedSample[], width?: number): SimpleModel {
  const all = fitSample(windows, width);
  const learnt = all.outcomes.reduce((sum, each, at) => sum + each * Number((all.weights[at] ?? 0) > 0), 0);
  const { logistic, out } = ridgeModel(all, windows, learnt < FEW ? RIDGES_OF_FEW : [RIDGE]);
  return { logistic, score: scorerOf(logistic), out, probability: calibrated(out, all, windows) };
}

/** Probabilities are of uniform pairs: the degree-matched help to tell pairs apart and stay out of the calibration. */
export function calibrated(
  scores: Float64Array,
  { outcomes, weights }: Sample,
  windows: readonly RowedSample[],
): (score: number) => number {
  const uniform = windows.flatMap(isUniform);
  const kept = (_: number, at: number): boolean => uniform[at] === true;
  return calibration(scores.filter(kept), outcomes.filter(kept), weights.filter(kept));
}

export function isUniform({ pairs, positives, uniform }: RowedSample): boolean[] {
  return pairs.map((_, at) => at < positives + uniform);
}
