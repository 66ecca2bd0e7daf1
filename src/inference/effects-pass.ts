import { Matrix } from "ml-matrix";
import type { CountDesign, Pass } from "./count-design.ts";

/**
 * The deviance, its slope and bend where each stratum has an effect of its own that fits best: α = ln(Σy ÷ Σe^xβ), so that
 * counts of a stratum add up. A stratum without ties is told in full, and says nothing of β.
 * Hausman, J., Hall, B. H. and Griliches, Z. (1984), Econometrica 52(4), 909–938 (Poisson with effects concentrated out).
 */
export function effectsPass(design: CountDesign, beta: Float64Array): Pass {
  const { width, rows, outcome, weights, strata = new Uint32Array(outcome.length) } = design;
  const { means, ties } = meansIn(design, beta);
  const gradient = new Float64Array(width);
  const bend = new Float64Array(width * width);
  const sums = new Float64Array(ties.length * width);
  let deviance = 0;
  for (let i = 0; i < outcome.length; i++) {
    const [weight, stratum, mu, y] = [weights?.[i] ?? 1, strata[i] ?? 0, means[i] ?? 0, outcome[i] ?? 0];
    if (weight === 0 || mu === 0) continue;
    deviance += 2 * weight * ((y > 0 ? y * Math.log(y / mu) : 0) - (y - mu));
    for (let j = 0; j < width; j++) {
      const x = weight * (rows[i * width + j] ?? 0);
      gradient[j] = (gradient[j] ?? 0) + (y - mu) * x;
      sums[stratum * width + j] = (sums[stratum * width + j] ?? 0) + mu * x;
      for (let k = 0; k <= j; k++)
        bend[j * width + k] = (bend[j * width + k] ?? 0) + mu * x * (rows[i * width + k] ?? 0);
    }
  }
  for (const [stratum, tied] of ties.entries())
    for (let j = 0; tied > 0 && j < width; j++)
      for (let k = 0; k <= j; k++)
        bend[j * width + k] =
          (bend[j * width + k] ?? 0) -
          ((sums[stratum * width + j] ?? 0) * (sums[stratum * width + k] ?? 0)) / tied;
  for (let j = 0; j < width; j++) for (let k = 0; k < j; k++) bend[k * width + j] = bend[j * width + k] ?? 0;
  return {
    deviance,
    gradient,
    information: width === 0 ? Matrix.zeros(0, 0) : Matrix.from1DArray(width, width, bend),
  };
}

/** The mean of each row, and the ties of each stratum. */
function meansIn(
  { width, rows, outcome, weights, strata = new Uint32Array(outcome.length) }: CountDesign,
  beta: Float64Array,
): { means: Float64Array; ties: Float64Array } {
  const count = strata.reduce((most, stratum) => Math.max(most, stratum), 0) + 1;
  const [ties, raw] = [new Float64Array(count), new Float64Array(count)];
  const means = outcome.map((_, i) => {
    let sum = 0;
    for (let j = 0; j < width; j++) sum += (beta[j] ?? 0) * (rows[i * width + j] ?? 0);
    return Math.exp(sum);
  });
  for (let i = 0; i < outcome.length; i++) {
    const [weight, stratum] = [weights?.[i] ?? 1, strata[i] ?? 0];
    ties[stratum] = (ties[stratum] ?? 0) + weight * (outcome[i] ?? 0);
    raw[stratum] = (raw[stratum] ?? 0) + weight * (means[i] ?? 0);
  }
  for (let i = 0; i < outcome.length; i++) {
    const stratum = strata[i] ?? 0;
    const all = raw[stratum] ?? 0;
    means[i] = all > 0 ? ((means[i] ?? 0) * (ties[stratum] ?? 0)) / all : 0;
  }
  return { means, ties };
}
