import type { CompleteDyads } from "./dyad-table.ts";
import { addTimes, type LeastSquares } from "./least-squares.ts";
import { type ProductsUnder, productsUnder } from "./permuted-products.ts";

/**
 * The t of each covariate with its residual permuted by an order of the nodes. With e the permuted residual, Z all
 * covariates (centred) and ε the residual as it was, the projection off the others is that off all, and ε put back:
 * M₋ = M + εε′/ε′ε. So e′M₋e and e′M₋y follow from e′Z, e′y, e′e alone; nothing is fitted anew.
 */
export function permutedStatistics(
  dyads: CompleteDyads,
  fit: LeastSquares,
  productsOf: ProductsUnder = productsUnder,
): (order: Uint32Array) => readonly number[] {
  const { nodes, one } = dyads;
  const width = fit.columns.length;
  const whole = one.length === (nodes * (nodes - 1)) / 2;
  const triangle = upperTriangle(dyads);
  const residuals = fit.columns.map((_, k) => triangle(residualOf(fit, k)));
  const present = new Float64Array(one.length).fill(1);
  const fixed = [...fit.columns, fit.outcome, ...(whole ? [] : [present])].map(triangle);
  const products = productsOf(nodes, residuals, fixed);
  // Where no dyad is left out permuting changes neither the sum of residuals, 0, nor that of their squares.
  const squared = (column: Float64Array): Float64Array => column.map((value) => value * value);
  const squares = whole ? undefined : productsOf(nodes, residuals.map(squared), [triangle(present)]);
  return (order) => {
    const told = products(order);
    const sizes = squares?.(order);
    return fit.columns.map((_, k) => {
      const along = fit.columns.map((_, c) => told(k, c));
      const sum = whole ? 0 : told(k, width + 1);
      const size = (sizes?.(k, 0) ?? 1 / fit.inverse.get(k, k)) - (sum * sum) / one.length;
      return statistic(fit, k, along, told(k, width), size);
    });
  };
}

/** ε = Z·g with g = the column of (Z′Z)⁻¹ over its diagonal; ε′ε = 1 over that diagonal. */
export function residualOf({ columns, inverse }: LeastSquares, k: number): Float64Array {
  const residual = new Float64Array(columns[0]?.length ?? 0);
  for (const [c, column] of columns.entries())
    addTimes(residual, column, inverse.get(c, k) / inverse.get(k, k));
  return residual;
}

/** `along` = e′Z, `outcome` = e′y, `size` = e′e, all about the mean. */
function statistic(
  { inverse, beta, residualSquares, freedom }: LeastSquares,
  k: number,
  along: readonly number[],
  outcome: number,
  size: number,
): number {
  const own = inverse.get(k, k);
  let [explained, fitted, residual] = [0, 0, 0];
  for (const [c, value] of along.entries()) {
    for (const [d, more] of along.entries()) explained += value * more * inverse.get(c, d);
    fitted += value * (beta[c] ?? 0);
    residual += (value * inverse.get(c, k)) / own;
  }
  const [left, towards] = [
    size - explained + residual * residual * own,
    outcome - fitted + residual * (beta[k] ?? 0),
  ];
  // A residual that the others tell in full says nothing; on the safe side it counts as extreme.
  if (left <= 1e-12 * size) return Number.POSITIVE_INFINITY;
  const withoutIt = residualSquares + (beta[k] ?? 0) ** 2 / own;
  const b = towards / left;
  return b / Math.sqrt(Math.max(0, withoutIt - b * towards) / freedom / left);
}

/** Columns of dyads as rows of the upper triangle, one after the other; 0 where a dyad was left out. */
export function upperTriangle({ nodes, one, other }: CompleteDyads): (column: Float64Array) => Float64Array {
  const places = one.map((a, dyad) => {
    const b = other[dyad] ?? 0;
    const [i, j] = [Math.min(a, b), Math.max(a, b)];
    return (i * (2 * nodes - i - 1)) / 2 + (j - i - 1);
  });
  return (column) => {
    const spread = new Float64Array((nodes * (nodes - 1)) / 2);
    for (let dyad = 0; dyad < places.length; dyad++) spread[places[dyad] ?? 0] = column[dyad] ?? 0;
    return spread;
  };
}
