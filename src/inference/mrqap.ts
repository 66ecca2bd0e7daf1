import { type CompleteDyads, completeCases, type DyadTable } from "./dyad-table.ts";
import type { PermutationPlan } from "./ei-permutation.ts";
import { type Counting, countedOver, type Extremes, pOf, type Shares } from "./extremes.ts";
import { type LeastSquares, leastSquares } from "./least-squares.ts";
import type { Misfit } from "./misfit.ts";
import type { ProductsUnder } from "./permuted-products.ts";
import { permutedStatistics } from "./permuted-statistics.ts";

export interface MrqapTerm extends Shares {
  readonly name: string;
  readonly coefficient: number;
  /** In standard deviations of outcome and covariate. */
  readonly standardised: number;
  readonly t: number;
}

export interface Mrqap {
  readonly intercept: number;
  readonly terms: readonly MrqapTerm[];
  readonly rSquared: number;
  readonly dyads: number;
  readonly nodes: number;
  readonly leftOut: CompleteDyads["leftOut"];
}

/**
 * Least squares over dyads, tested by permuting nodes with double semi-partialling: the covariate is regressed on the
 * others, rows and columns of what is left are permuted alike and put in its place, and its t is compared with that
 * found. t is pivotal where a coefficient is not, and the covariate's ties to the others stay out of the null.
 * Dyads of which something is not given are left out; a permuted residual that falls on one counts for nothing, and
 * one that comes from there is 0, the mean. p = (1 + draws as extreme) / (1 + draws).
 * Dekker, D., Krackhardt, D. and Snijders, T. A. B. (2007), Sensitivity of MRQAP tests to collinearity and
 * autocorrelation conditions, Psychometrika 72(4), 563–581.
 */
export function mrqap(
  table: DyadTable,
  { draws, seed }: PermutationPlan,
  tell?: (done: number) => void,
): Mrqap | Misfit {
  const dyads = completeCases(table);
  const fit = leastSquares(dyads);
  if ("why" in fit) return fit;
  return mrqapTold(dyads, fit, draws, extremesOf(dyads, fit)({ seed, first: 0, end: draws }, tell));
}

/** Counts some draws; what all draws need is computed once. */
export function extremesOf(dyads: CompleteDyads, fit: LeastSquares, productsOf?: ProductsUnder): Counting {
  const statistics = permutedStatistics(dyads, fit, productsOf);
  return countedOver(dyads.nodes, fit.t, (orders) => orders.map(statistics));
}

export function mrqapTold(
  dyads: CompleteDyads,
  fit: LeastSquares,
  draws: number,
  counts: readonly Extremes[],
): Mrqap {
  return {
    intercept: fit.intercept,
    terms: dyads.covariates.map(({ name }, k) => ({
      name,
      coefficient: fit.coefficients[k] ?? 0,
      standardised: fit.standardisedCoefficients[k] ?? 0,
      t: fit.t[k] ?? 0,
      ...pOf(counts[k], draws),
    })),
    rSquared: fit.rSquared,
    dyads: dyads.one.length,
    nodes: dyads.nodes,
    leftOut: dyads.leftOut,
  };
}
