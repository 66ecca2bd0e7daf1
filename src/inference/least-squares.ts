import { inverse, type Matrix } from "ml-matrix";
import { collinearColumn } from "./collinear-column.ts";
import type { DyadTable } from "./dyad-table.ts";
import type { Misfit } from "./misfit.ts";
import { dot, meanOf, type Standardised, standardised } from "./standardised.ts";

/** An outcome regressed on covariates, in which all is told in standard deviations of the covariates. */
export interface LeastSquares extends Standardised {
  /** (Z′Z)⁻¹. */
  readonly inverse: Matrix;
  /** The outcome less its mean. */
  readonly outcome: Float64Array;
  /** Of the standardised covariates. */
  readonly beta: readonly number[];
  readonly residualSquares: number;
  readonly freedom: number;
  /** Of the covariates as they were given. */
  readonly coefficients: readonly number[];
  readonly standardisedCoefficients: readonly number[];
  readonly intercept: number;
  readonly t: readonly number[];
  readonly rSquared: number;
}

/** Ordinary least squares of complete dyads, or why there is none. */
export function leastSquares({ outcome: given, covariates }: DyadTable): LeastSquares | Misfit {
  const needed = covariates.length + 2;
  if (given.length < needed) return { why: "too-few-dyads", found: given.length, needed };
  const mean = meanOf(given);
  const outcome = given.map((value) => value - mean);
  const squares = dot(outcome, outcome);
  if (squares <= 1e-24 * given.length * Math.max(1, mean * mean)) return { why: "constant-outcome" };
  const z = standardised(covariates);
  const misfit = collinearColumn(covariates, z);
  if (misfit) return misfit;
  const crossed = inverse(z.correlations).div(given.length);
  const along = z.columns.map((column) => dot(column, outcome));
  const beta = along.map((_, k) => along.reduce((sum, value, j) => sum + crossed.get(k, j) * value, 0));
  const residualSquares = dotOfResiduals(outcome, z.columns, beta);
  const freedom = given.length - covariates.length - 1;
  const coefficients = beta.map((value, k) => value / (z.deviations[k] ?? 1));
  const spread = Math.sqrt(squares / given.length);
  return {
    ...z,
    inverse: crossed,
    outcome,
    beta,
    residualSquares,
    freedom,
    coefficients,
    standardisedCoefficients: beta.map((value) => value / spread),
    intercept: mean - coefficients.reduce((sum, value, k) => sum + value * (z.means[k] ?? 0), 0),
    t: beta.map((value, k) => value / Math.sqrt((residualSquares / freedom) * crossed.get(k, k))),
    rSquared: 1 - residualSquares / squares,
  };
}

function dotOfResiduals(
  outcome: Float64Array,
  columns: readonly Float64Array[],
  beta: readonly number[],
): number {
  const left = outcome.slice();
  for (const [k, column] of columns.entries()) addTimes(left, column, -(beta[k] ?? 0));
  return dot(left, left);
}

/** sum += factor · column, in place. */
export function addTimes(sum: Float64Array, column: Float64Array, factor: number): void {
  for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] ?? 0) + factor * (column[i] ?? 0);
}
