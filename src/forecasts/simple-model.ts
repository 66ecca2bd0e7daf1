import { calibration } from "./calibration.ts";
import { fitLogistic, type LogisticModel, logOdds, type Sample } from "./logistic-model.ts";
import { fitSample, type RowedSample } from "./training.ts";

/** The score of the row that begins at `at`. */
export type Score = (rows: Float64Array, at: number) => number;
export type Fit = (sample: Sample) => Score;

/** The interpretable model, learnt from some windows. */
export interface SimpleModel {
  readonly logistic: LogisticModel;
  readonly score: Score;
  readonly probability: (score: number) => number;
  /** Scores of all pairs learnt from, each by a fit that had not seen it. */
  readonly out: Float64Array;
}

const RIDGE = 1;
export const FOLDS = 4;

export const byLogistic: Fit = (sample) => scorerOf(fitLogistic(sample, RIDGE));

export function simpleModel(windows: readonly RowedSample[], width?: number): SimpleModel {
  const all = fitSample(windows, width);
  const logistic = fitLogistic(all, RIDGE);
  const out = outOfFold(all, windows, byLogistic);
  return { logistic, score: scorerOf(logistic), out, probability: calibrated(out, all, windows) };
}

function scorerOf(model: LogisticModel): Score {
  return (rows, at) => logOdds(model, rows, at);
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

/** A positive and its negatives go into one fold. */
export function foldsOf({ pairs, positives, uniform, per }: RowedSample): number[] {
  return [...pairs.keys()].map((at) => {
    if (at < positives) return at % FOLDS;
    const negative = at < positives + uniform ? at - positives : at - positives - uniform;
    return Math.floor(negative / per) % FOLDS;
  });
}

/** The score of each pair by a fit on the folds that it is not in. */
export function outOfFold(all: Sample, windows: readonly RowedSample[], fit: Fit): Float64Array {
  const folds = windows.flatMap(foldsOf);
  const scores = new Float64Array(folds.length);
  for (let fold = 0; fold < FOLDS; fold++) {
    const weights = all.weights.map((weight, at) => (folds[at] === fold ? 0 : weight));
    const score = fit({ ...all, weights });
    for (const [at, each] of folds.entries()) if (each === fold) scores[at] = score(all.rows, at * all.width);
  }
  return scores;
}
