import { CholeskyDecomposition, EigenvalueDecomposition, Matrix } from "ml-matrix";
import type { DyadColumn } from "./dyad-table.ts";
import type { Misfit } from "./misfit.ts";
import { dot, type Standardised } from "./standardised.ts";

const MOST_ROUNDS = 1000;
/** In standard deviations of a covariate: less is rounding. */
const LEAST = 1e-6;

/**
 * Which covariates, by themselves or together, tell some dyads without a tie apart from all dyads with one: a sum z of
 * multiples of them that is 0 wherever y > 0, nowhere negative and somewhere positive. The likelihood then rises
 * without end as the sum is given more weight, and there is no estimate.
 * The sums that are 0 where y > 0 are the null space there; whether one of them is nowhere negative elsewhere is found
 * by the iterative rectifier: regress u on them, cut what is negative, again.
 * Correia, S., Guimarães, P. and Zylkin, T. (2019), Verifying the existence of maximum likelihood estimates for
 * generalized linear models, arXiv:1903.01633.
 */
export function separatedColumns(
  outcome: Float64Array,
  covariates: readonly DyadColumn[],
  { columns }: Pick<Standardised, "columns">,
): Misfit | undefined {
  const all = [new Float64Array(outcome.length).fill(1), ...columns];
  const free = nullSpace(all, outcome);
  if (free.columns === 0) return undefined;
  const untied = outcome.keys().filter((dyad) => outcome[dyad] === 0);
  const sums = new Matrix(
    Array.from(untied, (dyad) =>
      Array.from({ length: free.columns }, (_, d) =>
        all.reduce((sum, column, c) => sum + free.get(c, d) * (column[dyad] ?? 0), 0),
      ),
    ),
  );
  const found = nowhereNegative(sums);
  if (!found) return undefined;
  const parts = free.mmul(found.factors).to1DArray().slice(1);
  const most = Math.max(...parts.map(Math.abs));
  return {
    why: "separated",
    columns: covariates
      .filter((_, c) => Math.abs(parts[c] ?? 0) > LEAST * Math.max(1, most))
      .map(({ name }) => name),
    dyads: found.dyads,
  };
}

/** The multiples of the columns that add up to 0 in every dyad with a tie. */
function nullSpace(columns: readonly Float64Array[], outcome: Float64Array): Matrix {
  const tied = [...outcome.keys()].filter((dyad) => (outcome[dyad] ?? 0) > 0);
  const there = columns.map((column) => Float64Array.from(tied, (dyad) => column[dyad] ?? 0));
  const crossed = Matrix.zeros(columns.length, columns.length);
  for (const [i, a] of there.entries())
    for (let j = 0; j <= i; j++) {
      const sum = dot(a, there[j] ?? a);
      crossed.set(i, j, sum);
      crossed.set(j, i, sum);
    }
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(crossed, {
    assumeSymmetric: true,
  });
  const most = Math.max(...realEigenvalues);
  const none = realEigenvalues.flatMap((value, at) => (value <= 1e-11 * most ? [at] : []));
  return eigenvectorMatrix.subMatrixColumn(none);
}

interface Found {
  readonly factors: Matrix;
  readonly dyads: number;
}

function nowhereNegative(sums: Matrix): Found | undefined {
  const crossed = sums.transpose().mmul(sums);
  const solver = new CholeskyDecomposition(
    Matrix.add(crossed, Matrix.eye(crossed.rows).mul((1e-13 * crossed.trace()) / crossed.rows)),
  );
  let aim = Matrix.ones(sums.rows, 1);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const factors = solver.solve(sums.transpose().mmul(aim));
    const told = sums.mmul(factors);
    const values = told.to1DArray();
    const most = values.reduce((high, value) => Math.max(high, value), 0);
    if (most < LEAST) return undefined;
    const least = values.reduce((low, value) => Math.min(low, value), 0);
    if (least >= -LEAST * most)
      return { factors, dyads: values.filter((value) => value > LEAST * most).length };
    aim = told.apply((i, j) => {
      told.set(i, j, Math.max(0, told.get(i, j)));
    });
  }
  return undefined;
}
