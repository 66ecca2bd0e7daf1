import { CholeskyDecomposition, Matrix } from "ml-matrix";
import type { DyadEnds } from "./count-design.ts";

/** What no rounding makes: effects of nodes that fall apart into two sides are known up to a sum, which a trace of ridge fixes. */
const RIDGE = 1e-12;

/**
 * What is left of each column once an effect of each node is out, by weighted least squares: x − α_i − α_j (Frisch and Waugh
 * 1933, Lovell 1963). A column that is a sum of something of its two nodes is left with nothing.
 */
export function besideNodeEffects(
  columns: readonly Float64Array[],
  { one, other, nodes }: DyadEnds,
  weights?: Float64Array,
): Float64Array[] {
  const crossed = Matrix.zeros(nodes, nodes);
  const beside = Matrix.zeros(nodes, columns.length);
  const add = (matrix: Matrix, i: number, j: number, value: number): void => {
    matrix.set(i, j, matrix.get(i, j) + value);
  };
  for (const [dyad, a] of one.entries()) {
    const [b, weight] = [other[dyad] ?? 0, weights?.[dyad] ?? 1];
    add(crossed, a, a, weight);
    add(crossed, b, b, weight);
    add(crossed, a, b, weight);
    add(crossed, b, a, weight);
    for (const [k, column] of columns.entries())
      for (const node of [a, b]) add(beside, node, k, weight * (column[dyad] ?? 0));
  }
  const ridge = (RIDGE * crossed.trace()) / nodes;
  const effects = new CholeskyDecomposition(Matrix.add(crossed, Matrix.eye(nodes).mul(ridge))).solve(beside);
  return columns.map((column, k) =>
    column.map((value, dyad) => value - effects.get(one[dyad] ?? 0, k) - effects.get(other[dyad] ?? 0, k)),
  );
}
