import { shuffled } from "../graph/shuffled.ts";
import { seededRandom } from "../measures/seeded-random.ts";
import { type CompleteDyads, completeCases, type DyadTable } from "./dyad-table.ts";
import type { PermutationPlan } from "./ei-permutation.ts";
import { type LeastSquares, leastSquares } from "./least-squares.ts";
import type { Misfit } from "./misfit.ts";
import type { ProductsUnder } from "./permuted-products.ts";
import { permutedStatistics } from "./permuted-statistics.ts";

export interface MrqapTerm {
  readonly name: string;
  readonly coefficient: number;
  /** In standard deviations of outcome and covariate. */
  readonly standardised: number;
  readonly t: number;
  /** The share of permutations with as high, as low, or as far a t. */
  readonly pGreater: number;
  readonly pLess: number;
  readonly pTwoSided: number;
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

/** Some of the draws of a seed, which may be shared out: each draw has numbers of its own. */
export interface DrawsOf {
  readonly seed: number;
  readonly first: number;
  readonly end: number;
}

/** In how many of the draws t was as high, as low, and as far. */
export interface Extremes {
  readonly greater: number;
  readonly less: number;
  readonly further: number;
}

/** Counts some draws; what all draws need is computed once. */
export function extremesOf(
  dyads: CompleteDyads,
  fit: LeastSquares,
  productsOf?: ProductsUnder,
): (draws: DrawsOf, tell?: (done: number) => void) => Extremes[] {
  const statistics = permutedStatistics(dyads, fit, productsOf);
  return ({ seed, first, end }, tell) => {
    const counts = fit.t.map(() => ({ greater: 0, less: 0, further: 0 }));
    for (let draw = first; draw < end; draw++) {
      // The halves of the seed that starts a stream: the seed asked for, and the number of the draw.
      const drawn = statistics(shuffled(dyads.nodes, seededRandom((seed % 2 ** 32) + draw * 2 ** 32)));
      for (const [k, count] of counts.entries()) tally(count, fit.t[k] ?? 0, drawn[k] ?? 0);
      tell?.(draw + 1 - first);
    }
    return counts;
  };
}

/** Counts of some draws and of others, together. */
export function added(some: readonly Extremes[], more: readonly Extremes[]): Extremes[] {
  return some.map(({ greater, less, further }, k) => ({
    greater: greater + (more[k]?.greater ?? 0),
    less: less + (more[k]?.less ?? 0),
    further: further + (more[k]?.further ?? 0),
  }));
}

export function mrqapTold(
  dyads: CompleteDyads,
  fit: LeastSquares,
  draws: number,
  counts: readonly Extremes[],
): Mrqap {
  const p = (extreme = 0): number => (1 + extreme) / (1 + draws);
  return {
    intercept: fit.intercept,
    terms: dyads.covariates.map(({ name }, k) => ({
      name,
      coefficient: fit.coefficients[k] ?? 0,
      standardised: fit.standardisedCoefficients[k] ?? 0,
      t: fit.t[k] ?? 0,
      pGreater: p(counts[k]?.greater),
      pLess: p(counts[k]?.less),
      pTwoSided: p(counts[k]?.further),
    })),
    rSquared: fit.rSquared,
    dyads: dyads.one.length,
    nodes: dyads.nodes,
    leftOut: dyads.leftOut,
  };
}

/** A permutation that leaves the nodes where they are must count as extreme, whatever the rounding. */
const ROUNDING = 1e-9;

function tally(count: { greater: number; less: number; further: number }, t: number, drawn: number): void {
  const slack = ROUNDING * Math.abs(t);
  if (drawn >= t - slack) count.greater += 1;
  if (drawn <= t + slack) count.less += 1;
  if (Math.abs(drawn) >= Math.abs(t) - slack) count.further += 1;
}
