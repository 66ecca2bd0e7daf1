import { type CompleteDyads, completeCases, type DyadTable } from "./dyad-table.ts";
import type { PermutationPlan } from "./ei-permutation.ts";
import { type Counting, countedOver, type Extremes, pOf, type Shares } from "./extremes.ts";
import { type LogitModel, logitModel } from "./logit-model.ts";
import type { Misfit } from "./misfit.ts";
import { AT_ONCE, type ProductsOfOrders } from "./products-of-orders.ts";
import { type FittedLine, scoreStatistic } from "./score-statistic.ts";

export interface LogitTerm extends Shares {
  readonly name: string;
  /** What one unit more adds to the ln odds of a tie. */
  readonly coefficient: number;
  /** What one standard deviation more adds. */
  readonly standardised: number;
  /** Rao's score with its sign: what is permuted. */
  readonly z: number;
}

export interface MrqapLogit {
  readonly intercept: number;
  readonly terms: readonly LogitTerm[];
  /** 1 − deviance ÷ that of the mean alone. */
  readonly explained: number;
  readonly dyads: number;
  readonly nodes: number;
  readonly leftOut: CompleteDyads["leftOut"];
}

/**
 * MRQAP with double semi-partialling for an outcome that is there or not: as for least squares, what the others leave of
 * a covariate is permuted and put in its place, and a pivotal statistic, Rao's score, is compared with that found.
 * A coefficient is not pivotal: its spread hangs on how the others and the dyads go together.
 * Dekker, Krackhardt and Snijders 2007, as `mrqap`, who try it for least squares; bench/mrqap-size.ts tells how often
 * it finds what is not there.
 */
export function mrqapLogit(table: DyadTable, { draws, seed }: PermutationPlan): MrqapLogit | Misfit {
  const dyads = completeCases(table);
  const model = logitModel(dyads);
  if ("why" in model) return model;
  const whole = { seed, first: 0, end: draws };
  const counts = scoresOf(dyads, model).map((scoreOf) => scoreOf());
  return mrqapLogitTold(
    dyads,
    model,
    draws,
    counts.map(({ found, count }) => ({ found, counts: count(whole) })),
  );
}

/** The score of one covariate, and how to count over draws how often it is as far. */
export interface CountedScore {
  readonly found: number;
  readonly count: Counting;
}

/** Of each covariate, made when it is asked for: columns of all dyads are laid out for each. */
export function scoresOf(
  dyads: CompleteDyads,
  fitted: FittedLine,
  productsOf?: ProductsOfOrders,
): (() => CountedScore)[] {
  return fitted.line.columns.map((_, k) => () => {
    const { found, permuted } = scoreStatistic(dyads, fitted, k, productsOf);
    const statistics = (orders: readonly Uint32Array[]): number[][] => permuted(orders).map((z) => [z]);
    return { found, count: countedOver(dyads.nodes, [found], statistics, AT_ONCE) };
  });
}

/** What came of each covariate. */
export interface ScoreTold {
  readonly found: number;
  readonly counts: readonly Extremes[];
}

export function mrqapLogitTold(
  dyads: CompleteDyads,
  { fit, coefficients, intercept, explained }: LogitModel,
  draws: number,
  scores: readonly (ScoreTold | undefined)[],
): MrqapLogit {
  return {
    intercept,
    terms: dyads.covariates.map(({ name }, k) => ({
      name,
      coefficient: coefficients[k] ?? 0,
      standardised: fit.beta[k + 1] ?? 0,
      z: scores[k]?.found ?? 0,
      ...pOf(scores[k]?.counts[0], draws),
    })),
    explained,
    dyads: dyads.one.length,
    nodes: dyads.nodes,
    leftOut: dyads.leftOut,
  };
}
