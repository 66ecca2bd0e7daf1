import { inverse, type Matrix } from "ml-matrix";
import type { CompleteDyads } from "./dyad-table.ts";
import { type LogisticFit, logisticFit } from "./logistic-fit.ts";
import type { LogitModel } from "./logit-model.ts";
import { residualOf, upperTriangle } from "./permuted-statistics.ts";
import { type OrderProducts, type ProductsOfOrders, productsOfOrders } from "./products-of-orders.ts";
import { dot } from "./standardised.ts";

/** The score of one covariate as it was found, and with its residual permuted by orders of the nodes. */
export interface ScoreStatistic {
  readonly found: number;
  readonly permuted: (orders: readonly Uint32Array[]) => number[];
}

/** The least squares of which residuals are taken, and the logistic regression of all covariates. */
export interface FittedLine {
  readonly line: LogitModel["line"];
  readonly fit: Pick<LogisticFit, "beta">;
}

/**
 * Rao's score of covariate k in a logistic regression, with its sign: with μ the chances by the other covariates Z alone,
 * W = μ(1 − μ) and e what the others leave of it, e′(y − μ) ÷ √(e′We − e′WZ(Z′WZ)⁻¹Z′We). It has mean 0 and deviation 1
 * where the covariate tells nothing, whatever the others do, as z of a model fitted anew has; but μ and W stay as they
 * are when e is permuted, so that nothing is fitted anew, and no permutation can run into separation.
 * Rao, C. R. (1948), Large sample tests of statistical hypotheses concerning several parameters, Mathematical
 * Proceedings of the Cambridge Philosophical Society 44(1), 50–57.
 */
export function scoreStatistic(
  dyads: CompleteDyads,
  { line, fit: { beta } }: FittedLine,
  k: number,
  productsOf: ProductsOfOrders = productsOfOrders,
): ScoreStatistic {
  const others = line.columns.filter((_, c) => c !== k);
  const fit = fitOf(dyads.outcome, others, withoutIt(line, beta, k));
  // What parts no dyads together parts none with one left out.
  if ("why" in fit)
    throw new Error(
      `No fit without covariate "${dyads.covariates[k]?.name ?? k}" (${fit.why}), where there is one with it: leave it out, or scale it down.`,
    );
  const residual = residualOf(line, k);
  const parts = partsOf(dyads.outcome, others, fit);
  const among = inverse(fit.information);
  const triangle = upperTriangle(dyads);
  const products = productsOf(dyads.nodes, triangle(residual), parts.map(triangle), WEIGHTS);
  const of = ({ along: [score = 0, ...along], squares }: OrderProducts): number =>
    statistic({ score, size: squares, along, among });
  return {
    found: of({
      along: parts.map((part) => dot(residual, part)),
      squares: dot(times(residual, residual), parts[WEIGHTS] ?? residual),
    }),
    permuted: (orders) => products(orders).map(of),
  };
}

/** From where it is thought to be near its end; begun there in vain, from the share of ties alone. */
function fitOf(
  outcome: Float64Array,
  columns: readonly Float64Array[],
  begin: readonly number[],
): ReturnType<typeof logisticFit> {
  const warm = logisticFit(outcome, columns, begin);
  return "why" in warm ? logisticFit(outcome, columns) : warm;
}

/** Where the fit without covariate k begins: what the others tell of it is theirs, so that little is left to find. */
function withoutIt({ inverse: crossed }: LogitModel["line"], beta: readonly number[], k: number): number[] {
  const [constant = 0, ...own] = beta;
  const told = own.map((value, c) => value - ((own[k] ?? 0) * crossed.get(c, k)) / crossed.get(k, k));
  return [constant, ...told.toSpliced(k, 1)];
}

/** Which of the parts is W. */
const WEIGHTS = 1;

/** y − μ, and then W times the constant and each of the others. */
function partsOf(
  outcome: Float64Array,
  others: readonly Float64Array[],
  { chances }: LogisticFit,
): Float64Array[] {
  const weights = chances.map((chance) => chance * (1 - chance));
  return [
    outcome.map((value, i) => value - (chances[i] ?? 0)),
    weights,
    ...others.map((column) => times(column, weights)),
  ];
}

/** In a loop: a function asked for each of half a million dyads takes several times as long. */
function times(a: Float64Array, b: Float64Array): Float64Array {
  const made = new Float64Array(a.length);
  for (let i = 0; i < made.length; i++) made[i] = (a[i] ?? 0) * (b[i] ?? 0);
  return made;
}

interface Parts {
  /** e′(y − μ), e′We and e′WZ, with the constant first in Z; (Z′WZ)⁻¹. */
  readonly score: number;
  readonly size: number;
  readonly along: readonly number[];
  readonly among: Matrix;
}

function statistic({ score, size, along, among }: Parts): number {
  let told = 0;
  for (const [c, value] of along.entries())
    for (const [d, more] of along.entries()) told += value * more * among.get(c, d);
  const left = size - told;
  // A residual that the others tell in full says nothing; on the safe side it counts as extreme.
  return left <= 1e-12 * size ? Number.POSITIVE_INFINITY : score / Math.sqrt(left);
}
