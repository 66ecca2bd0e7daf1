import {
  fitLogistic,
  fitRidges,
  type LogisticModel,
  logOdds,
  type Sample,
  surprise,
} from "./logistic-model.ts";
import { type Fit, outOfFold, type Score } from "./out-of-fold.ts";
import type { RowedSample } from "./training.ts";

/** A logistic regression with the penalty, of those given, that loses least on pairs that its fit had not seen. */
export function ridgeModel(
  all: Sample,
  windows: readonly RowedSample[],
  ridges: readonly number[],
): { logistic: LogisticModel; out: Float64Array } {
  // Of each fold, in its turn: with all penalties at once.
  const held: LogisticModel[][] = [];
  const tried = ridges.map((ridge, at) => {
    let fold = 0;
    const fit: Fit = (sample) => {
      held[fold] ??= fitRidges(sample, ridges);
      const model = held[fold++]?.[at];
      return scorerOf(model ?? fitLogistic(sample, ridge));
    };
    const out = outOfFold(all, windows, fit);
    const lost = (odds: number, at: number): number =>
      (all.weights[at] ?? 0) * surprise(odds, all.outcomes[at] ?? 0);
    return { ridge, out, loss: out.reduce((sum, odds, at) => sum + lost(odds, at), 0) };
  });
  const best = tried.reduce((one, other) => (other.loss < one.loss ? other : one));
  return { logistic: fitLogistic(all, best.ridge), out: best.out };
}

export function scorerOf(model: LogisticModel): Score {
  return (rows, at) => logOdds(model, rows, at);
}
