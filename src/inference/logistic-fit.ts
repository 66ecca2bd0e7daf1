import { CholeskyDecomposition, Matrix } from "ml-matrix";
import { meanOf } from "./standardised.ts";

/** ln odds = β₀ + Σ β z of each dyad, at its likeliest. */
export interface LogisticFit {
  /** Of the constant, and then of each column. */
  readonly beta: readonly number[];
  readonly chances: Float64Array;
  /** Of the constant and the columns. */
  readonly information: Matrix;
  readonly deviance: number;
}

/** Why there is none. */
export type NoLogisticFit =
  /** Multiples of the columns, the constant left aside, that part dyads by their outcome without one error. */
  | {
      readonly why: "separated";
      readonly along: readonly number[];
      readonly dyads: number;
      readonly tied: number;
    }
  | { readonly why: "no-convergence"; readonly rounds: number };

const MOST_ROUNDS = 60;
const CLOSE_ENOUGH = 1e-10;
/** A last step that still moves the ln odds of some dyad so far goes on without end. */
const SETTLED = 0.1;
/** What is left of a step beside its direction without end, as a share of it. */
const ROUNDING = 1e-3;

/**
 * Logistic regression by Newton's steps from `begin`, or from the share of ties alone; one that overshoots is halved.
 * Where the outcome can be told without an error, of all dyads or of some, the likelihood rises without end and there is
 * no estimate: the fit no longer gains, its steps go on, and their direction parts the dyads.
 * Albert, A. and Anderson, J. A. (1984), On the existence of maximum likelihood estimates in logistic regression
 * models, Biometrika 71(1), 1–10.
 */
export function logisticFit(
  outcome: Float64Array,
  columns: readonly Float64Array[],
  begin?: readonly number[],
): LogisticFit | NoLogisticFit {
  const share = meanOf(outcome);
  let beta = [...(begin ?? [Math.log(share / (1 - share)), ...columns.map(() => 0)])];
  let now = passAt(outcome, columns, beta);
  for (let round = 1; round <= MOST_ROUNDS; round++) {
    const step = stepOf(now);
    // So far out that no chance differs from 0 or 1 in the numbers of a machine, there is no bend to go by.
    if (!step) return { why: "no-convergence", rounds: round };
    let part = 1;
    let moved = movedBy(beta, step, part);
    let next = passAt(outcome, columns, moved);
    for (; !(next.deviance <= now.deviance * (1 + 1e-12)) && part > 1e-6; part /= 2) {
      moved = movedBy(beta, step, part / 2);
      next = passAt(outcome, columns, moved);
    }
    const gained = now.deviance - next.deviance;
    [beta, now] = [moved, next];
    if (next.isParted) return separated(outcome, columns, beta);
    if (gained > CLOSE_ENOUGH * (now.deviance + 0.1)) continue;
    const far = toldBy(outcome.length, columns, step).reduce(
      (most, value) => Math.max(most, Math.abs(value)),
      0,
    );
    if (far <= SETTLED)
      return { beta, chances: now.chances, information: now.information, deviance: now.deviance };
    return separated(outcome, columns, step);
  }
  return { why: "no-convergence", rounds: MOST_ROUNDS };
}

interface Pass {
  readonly deviance: number;
  readonly gradient: readonly number[];
  readonly information: Matrix;
  readonly chances: Float64Array;
  /** Whether the ln odds are above 0 for all that are tied, and below for all others. */
  readonly isParted: boolean;
}

/** The deviance, 2 Σ ln(1 + exp(∓η)), with its slope and bend where β is. */
function passAt(outcome: Float64Array, columns: readonly Float64Array[], beta: readonly number[]): Pass {
  const odds = toldBy(outcome.length, columns, beta);
  const [weights, rest] = [new Float64Array(odds.length), new Float64Array(odds.length)];
  let [deviance, isParted] = [0, true];
  for (let i = 0; i < odds.length; i++) {
    const [eta, y] = [odds[i] ?? 0, outcome[i] ?? 0];
    const right = y > 0 ? eta : -eta;
    const small = Math.exp(-Math.abs(eta));
    deviance += 2 * (Math.max(0, -right) + Math.log1p(small));
    if (right <= 0) isParted = false;
    const chance = eta > 0 ? 1 / (1 + small) : small / (1 + small);
    odds[i] = chance;
    rest[i] = y - chance;
    weights[i] = small / (1 + small) ** 2;
  }
  return {
    deviance,
    gradient: [sumOf(rest), ...columns.map((column) => sumOf(rest, column))],
    information: informationOf(weights, columns),
    chances: odds,
    isParted,
  };
}

/** Dyads that are taken at once: their piece of a weighed column stays in the nearest cache. */
const PIECE = 512;

/** Σ w z z′ of the constant and the columns. */
function informationOf(weights: Float64Array, columns: readonly Float64Array[]): Matrix {
  const size = columns.length + 1;
  const told = Matrix.zeros(size, size);
  const put = (j: number, k: number, value: number): void => {
    told.set(j, k, value);
    told.set(k, j, value);
  };
  const sums = columns.map(() => new Float64Array(columns.length));
  const weighed = new Float64Array(PIECE);
  const margins = new Float64Array(columns.length);
  for (let start = 0; start < weights.length; start += PIECE) {
    const count = Math.min(PIECE, weights.length - start);
    for (const [j, column] of columns.entries()) {
      let margin = 0;
      for (let i = 0; i < count; i++) {
        const value = (weights[start + i] ?? 0) * (column[start + i] ?? 0);
        weighed[i] = value;
        margin += value;
      }
      margins[j] = (margins[j] ?? 0) + margin;
      const row = sums[j];
      if (row) for (let k = 0; k <= j; k += 4) addProducts(row, k, weighed, columns, start, count);
    }
  }
  put(0, 0, sumOf(weights));
  for (const [j, row] of sums.entries()) {
    put(0, j + 1, margins[j] ?? 0);
    for (let k = 0; k <= j; k++) put(j + 1, k + 1, row[k] ?? 0);
  }
  return told;
}

/** Products of a piece with four columns from k on: four sums at once, none of which waits for another. */
function addProducts(
  sums: Float64Array,
  k: number,
  weighed: Float64Array,
  columns: readonly Float64Array[],
  start: number,
  count: number,
): void {
  const a = columns[k] ?? weighed;
  const [b, c, d] = [columns[k + 1] ?? a, columns[k + 2] ?? a, columns[k + 3] ?? a];
  let [p, q, r, s] = [0, 0, 0, 0];
  for (let i = 0; i < count; i++) {
    const value = weighed[i] ?? 0;
    p += value * (a[start + i] ?? 0);
    q += value * (b[start + i] ?? 0);
    r += value * (c[start + i] ?? 0);
    s += value * (d[start + i] ?? 0);
  }
  for (const [at, sum] of [p, q, r, s].entries())
    if (k + at < sums.length) sums[k + at] = (sums[k + at] ?? 0) + sum;
}

function sumOf(values: Float64Array, by?: Float64Array): number {
  let sum = 0;
  if (by) for (let i = 0; i < values.length; i++) sum += (values[i] ?? 0) * (by[i] ?? 0);
  else for (let i = 0; i < values.length; i++) sum += values[i] ?? 0;
  return sum;
}

/** β₀ + Σ β z of each dyad. */
function toldBy(dyads: number, columns: readonly Float64Array[], beta: readonly number[]): Float64Array {
  const told = new Float64Array(dyads).fill(beta[0] ?? 0);
  for (const [c, column] of columns.entries()) {
    const factor = beta[c + 1] ?? 0;
    for (let i = 0; i < told.length; i++) told[i] = (told[i] ?? 0) + factor * (column[i] ?? 0);
  }
  return told;
}

/** Where dyads are parted the bend runs out: a trace of ridge keeps the step where it can be computed. */
function stepOf({ gradient, information }: Pass): number[] | undefined {
  const size = gradient.length;
  const ridge = (1e-14 * information.trace()) / size;
  if (!Number.isFinite(ridge)) return undefined;
  const kept = Matrix.add(information, Matrix.eye(size, size).mul(ridge));
  const parts = new CholeskyDecomposition(kept);
  if (!parts.isPositiveDefinite()) return undefined;
  return parts.solve(Matrix.columnVector([...gradient])).to1DArray();
}

function movedBy(beta: readonly number[], step: readonly number[], part: number): number[] {
  return beta.map((value, j) => value + part * (step[j] ?? 0));
}

/** What a direction parts: above 0 only what is tied, below 0 only what is not. */
function separated(
  outcome: Float64Array,
  columns: readonly Float64Array[],
  along: readonly number[],
): NoLogisticFit {
  const told = toldBy(outcome.length, columns, along);
  const slack = ROUNDING * told.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  let [dyads, tied] = [0, 0];
  for (let i = 0; i < told.length; i++) {
    const [value, isTied] = [told[i] ?? 0, (outcome[i] ?? 0) > 0];
    if (Math.abs(value) <= slack) continue;
    if (value > 0 !== isTied) return { why: "no-convergence", rounds: MOST_ROUNDS };
    dyads += 1;
    if (isTied) tied += 1;
  }
  return { why: "separated", along: along.slice(1), dyads, tied };
}
