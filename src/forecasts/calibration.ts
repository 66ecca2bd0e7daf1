import { fitLogistic, logOdds, probability } from "./logistic-model.ts";

/**
 * What turns a score into a probability: one logistic line on the scores of pairs that the score's own fit had not seen
 * (Platt 1999, in Advances in Large Margin Classifiers, 61–74).
 */
export function calibration(
  scores: Float64Array,
  outcomes: Float64Array,
  weights: Float64Array = new Float64Array(scores.length).fill(1),
): (score: number) => number {
  const line = fitLogistic({ width: 1, rows: scores, outcomes, weights }, 1e-6);
  const cell = new Float64Array(1);
  return (score) => {
    cell[0] = score;
    return probability(logOdds(line, cell));
  };
}
