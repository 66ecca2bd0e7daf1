import { CholeskyDecomposition, Matrix } from "ml-matrix";
import type { CountDesign, Pass } from "./count-design.ts";
import { effectsPass } from "./effects-pass.ts";
import { nodeEffectsPass } from "./node-effects-pass.ts";

export interface PoissonFit {
  readonly beta: Float64Array;
  readonly deviance: number;
  readonly rounds: number;
  readonly converged: boolean;
}

const MOST_ROUNDS = 60;
const CLOSE_ENOUGH = 1e-10;

/**
 * ln E(y) = Xβ by Fisher scoring, which for counts is iteratively reweighted least squares; a step that overshoots is
 * halved. Only the mean need be right: y may spread more than a Poisson count does.
 * Santos Silva, J. M. C. and Tenreyro, S. (2006), The log of gravity, Review of Economics and Statistics 88(4), 641–658.
 */
export function poissonFit(design: CountDesign, from?: Float64Array): PoissonFit {
  const passAt = passOf(design);
  let beta = from ?? (design.strata ? new Float64Array(design.width) : startOf(design));
  let now = passAt(design, beta);
  for (let round = 1; round <= MOST_ROUNDS; round++) {
    const step = stepOf(now);
    let moved = beta.map((value, j) => value + (step[j] ?? 0));
    let next = passAt(design, moved);
    for (let part = 0.5; !(next.deviance <= now.deviance * (1 + 1e-12)) && part > 1e-6; part /= 2) {
      moved = beta.map((value, j) => value + part * (step[j] ?? 0));
      next = passAt(design, moved);
    }
    const gained = now.deviance - next.deviance;
    [beta, now] = [moved, next];
    if (Math.abs(gained) <= CLOSE_ENOUGH * (now.deviance + 0.1))
      return { beta, deviance: now.deviance, rounds: round, converged: true };
  }
  return { beta, deviance: now.deviance, rounds: MOST_ROUNDS, converged: false };
}

function passOf({ strata, ends }: CountDesign): (design: CountDesign, beta: Float64Array) => Pass {
  if (ends) return (design, beta) => nodeEffectsPass(design, ends, beta);
  return strata ? effectsPass : pass;
}

/** The mean alone. */
function startOf({ width, outcome, weights }: CountDesign): Float64Array {
  let [sum, all] = [0, 0];
  for (let i = 0; i < outcome.length; i++) {
    const weight = weights?.[i] ?? 1;
    sum += weight * (outcome[i] ?? 0);
    all += weight;
  }
  const beta = new Float64Array(width);
  beta[0] = Math.log(sum / all);
  return beta;
}

/** The deviance, 2 Σ y ln(y/μ) − (y − μ), and its slope and bend where β is. */
export function pass({ width, rows, outcome, weights }: CountDesign, beta: Float64Array): Pass {
  const gradient = new Float64Array(width);
  const bend = new Float64Array(width * width);
  let deviance = 0;
  for (let i = 0; i < outcome.length; i++) {
    const weight = weights?.[i] ?? 1;
    if (weight === 0) continue;
    const [at, y] = [i * width, outcome[i] ?? 0];
    const mu = meanAt(rows, at, beta);
    deviance += 2 * weight * ((y > 0 ? y * Math.log(y / mu) : 0) - (y - mu));
    for (let j = 0; j < width; j++) {
      const x = weight * (rows[at + j] ?? 0);
      gradient[j] = (gradient[j] ?? 0) + (y - mu) * x;
      for (let k = 0; k <= j; k++)
        bend[j * width + k] = (bend[j * width + k] ?? 0) + mu * x * (rows[at + k] ?? 0);
    }
  }
  const information = Matrix.zeros(width, width);
  for (let j = 0; j < width; j++)
    for (let k = 0; k <= j; k++) {
      information.set(j, k, bend[j * width + k] ?? 0);
      information.set(k, j, bend[j * width + k] ?? 0);
    }
  return { deviance, gradient, information };
}

/** exp(xβ) of the row that begins at `at`. */
export function meanAt(rows: Float64Array, at: number, beta: Float64Array): number {
  let sum = 0;
  for (let j = 0; j < beta.length; j++) sum += (beta[j] ?? 0) * (rows[at + j] ?? 0);
  return Math.exp(sum);
}

/** Cities drawn anew may leave nothing that a covariate could tell apart: a trace of ridge then keeps it where it is. */
function stepOf({ gradient, information }: Pass): number[] {
  const size = gradient.length;
  if (size === 0) return [];
  const ridge = (1e-12 * information.trace()) / size;
  const kept = Matrix.add(information, Matrix.eye(size, size).mul(ridge));
  return new CholeskyDecomposition(kept).solve(Matrix.columnVector([...gradient])).to1DArray();
}
