import { inverse, type Matrix } from "ml-matrix";
import type { CompleteDyads } from "./dyad-table.ts";
import { type LogisticFit, logisticFit } from "./logistic-fit.ts";
import type { LogitModel } from "./logit-model.ts";
import { type ProductsUnder, productsUnder } from "./permuted-products.ts";
import { residualOf, upperTriangle } from "./permuted-statistics.ts";

/** The score of one covariate as it was found, and with its residual permuted by an order of the nodes. */
export interface ScoreStatistic {
  readonly found: number;
  readonly permuted: (order: Uint32Array) => number;
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
  line: LogitModel["line"],
  k: number,
  productsOf: ProductsUnder = productsUnder,
): ScoreStatistic {
  const others = line.columns.filter((_, c) => c !== k);
  const fit = logisticFit(dyads.outcome, others);
  // What parts no dyads together parts none with one left out.
  if ("why" in fit) throw new Error(`No fit without covariate ${k}: ${fit.why}.`);
  const residual = residualOf(line, k);
  const parts = partsOf(dyads.outcome, others, fit);
  const among = inverse(fit.information);
  const triangle = upperTriangle(dyads);
  const products = productsOf(
    dyads.nodes,
    [residual, residual.map((value) => value * value)].map(triangle),
    parts.map(triangle),
  );
  const of = (told: (k: number, c: number) => number): number =>
    statistic({
      score: told(0, 0),
      size: told(1, 1),
      along: parts.slice(1).map((_, c) => told(0, c + 1)),
      among,
    });
  return {
    found: of((row, c) => sumOfProducts(residual, parts[c], row + 1)),
    permuted: (order) => of(products(order)),
  };
}

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
    ...others.map((column) => column.map((value, i) => value * (weights[i] ?? 0))),
  ];
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

/** Σ eᵖ b. */
function sumOfProducts(e: Float64Array, b: Float64Array | undefined, power: number): number {
  let sum = 0;
  for (let i = 0; i < e.length; i++) sum += (e[i] ?? 0) ** power * (b?.[i] ?? 0);
  return sum;
}
