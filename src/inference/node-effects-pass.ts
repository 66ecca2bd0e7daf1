import { Matrix } from "ml-matrix";
import type { CountDesign, DyadEnds, Pass } from "./count-design.ts";

/**
 * The deviance, its slope and bend where each node has an effect of its own: ln μ = α_i + α_j + xβ, the effects first and β
 * after them. A row has two effects and few covariates, so that only those cells are touched that it adds to.
 */
export function nodeEffectsPass(design: CountDesign, ends: DyadEnds, beta: Float64Array): Pass {
  const { width, rows, outcome } = design;
  const { one, other, nodes } = ends;
  const size = nodes + width;
  const gradient = new Float64Array(size);
  const bend = new Float64Array(size * size);
  const add = (j: number, k: number, value: number): void => {
    const at = Math.max(j, k) * size + Math.min(j, k);
    bend[at] = (bend[at] ?? 0) + value;
  };
  let deviance = 0;
  for (const [i, y] of outcome.entries()) {
    const [a, b, at] = [one[i] ?? 0, other[i] ?? 0, i * width];
    const mu = Math.exp(linear(design, ends, beta, i));
    deviance += 2 * ((y > 0 ? y * Math.log(y / mu) : 0) - (y - mu));
    for (const node of [a, b]) {
      gradient[node] = (gradient[node] ?? 0) + y - mu;
      add(node, node, mu);
      for (let j = 0; j < width; j++) add(nodes + j, node, mu * (rows[at + j] ?? 0));
    }
    add(a, b, mu);
    for (let j = 0; j < width; j++) {
      const x = rows[at + j] ?? 0;
      gradient[nodes + j] = (gradient[nodes + j] ?? 0) + (y - mu) * x;
      for (let k = 0; k <= j; k++) add(nodes + j, nodes + k, mu * x * (rows[at + k] ?? 0));
    }
  }
  for (let j = 0; j < size; j++) for (let k = 0; k < j; k++) bend[k * size + j] = bend[j * size + k] ?? 0;
  return { deviance, gradient, information: Matrix.from1DArray(size, size, bend) };
}

/** α_i + α_j + xβ of a row. */
export function linear(
  { width, rows }: CountDesign,
  { one, other, nodes }: DyadEnds,
  beta: Float64Array,
  row: number,
): number {
  let sum = (beta[one[row] ?? 0] ?? 0) + (beta[other[row] ?? 0] ?? 0);
  for (let j = 0; j < width; j++) sum += (beta[nodes + j] ?? 0) * (rows[row * width + j] ?? 0);
  return sum;
}
