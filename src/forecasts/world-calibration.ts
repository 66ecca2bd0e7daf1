import { CholeskyDecomposition, Matrix } from "ml-matrix";
import { probability } from "./logistic-model.ts";

/** A chance that was given, for how many pairs it stands, and whether a tie came. */
export interface Tried {
  readonly chance: number;
  readonly weight: number;
  readonly happened: boolean;
}

const lnOdds = (chance: number): number => Math.log(chance / (1 - chance));

export const TOLD_AS_GIVEN = 1e-3;
/** Beyond these the line may bend: few pairs are given more, and their features are further out than any learnt from. */
const BENDS = [TOLD_AS_GIVEN, 1e-2].map(lnOdds);
/** With fewer ties that came there is nothing to draw a line through. */
const FEWEST_CAME = 20;
const RIDGE = 0.1;
/** What was likelier stays likelier. */
const LEAST_SLOPE = 0.05;
const MOST_ROUNDS = 50;

/**
 * What chances came to in the past, as a line of ln odds told against ln odds given: straight, but for two bends where
 * little is known, with a ridge that keeps it straight where few came. How many ties come in all is the pace's to tell
 * and not this line's. Undefined with too few that came.
 * Cox, D. R. (1958), Two further applications of a model for binary regression, Biometrika 45(3–4), 562–565.
 */
export function worldCalibration(tried: readonly Tried[]): ((chance: number) => number) | undefined {
  if (tried.filter(({ happened }) => happened).length < FEWEST_CAME) return undefined;
  const kept = tried.filter(({ chance }) => chance > 0 && chance < 1);
  const rows = kept.map(({ chance }) => rowOf(lnOdds(chance)));
  const beta = BENDS.map(() => 0);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const step = stepOf(kept, rows, beta);
    // Odds of rare events are flat far off: longer steps would overshoot.
    const most = Math.max(1, ...step.map(Math.abs));
    for (const j of beta.keys()) beta[j] = (beta[j] ?? 0) + (step[j] ?? 0) / most;
    if (most === 1 && Math.max(...step.map(Math.abs)) < 1e-8) break;
  }
  const [first = 0, second = 0] = beta;
  const bent = Math.max(first, LEAST_SLOPE - 1);
  const told = [bent, Math.max(second, LEAST_SLOPE - 1 - bent)];
  return (chance) => {
    if (chance <= 0 || chance >= 1) return chance;
    const odds = lnOdds(chance);
    return probability(odds + dot(rowOf(odds), told));
  };
}

function rowOf(odds: number): number[] {
  return BENDS.map((bend) => Math.max(0, odds - bend));
}

function dot(one: readonly number[], other: readonly number[]): number {
  return one.reduce((sum, value, j) => sum + value * (other[j] ?? 0), 0);
}

/** Newton's: the odds given are there as they are, and the bends are held back by the ridge. */
function stepOf(tried: readonly Tried[], rows: readonly number[][], beta: readonly number[]): number[] {
  const slope = beta.map((value) => -RIDGE * value);
  const bend = Matrix.diag(beta.map(() => RIDGE));
  for (const [at, { chance, weight, happened }] of tried.entries()) {
    const row = rows[at] ?? [];
    const p = probability(lnOdds(chance) + dot(row, beta));
    for (const [j, value] of row.entries()) {
      slope[j] = (slope[j] ?? 0) + weight * (Number(happened) - p) * value;
      for (const [k, other] of row.entries()) into(bend, j, k, weight * p * (1 - p) * (value * other));
    }
  }
  return new CholeskyDecomposition(bend).solve(Matrix.columnVector(slope)).to1DArray();
}

function into(sums: Matrix, j: number, k: number, value: number): void {
  sums.set(j, k, sums.get(j, k) + value);
}
