import type { Sample } from "./logistic-model.ts";
import type { RowedSample } from "./training.ts";

/** The score of the row that begins at `at`. */
export type Score = (rows: Float64Array, at: number) => number;
export type Fit = (sample: Sample) => Score;

export const FOLDS = 4;

/** A positive and its negatives go into one fold. */
export function foldsOf({ drawnFor }: RowedSample): number[] {
  return drawnFor.map((positive) => positive % FOLDS);
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
