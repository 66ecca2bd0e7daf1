import { CholeskyDecomposition, Matrix } from "ml-matrix";

/** Rows of equal width, one after the other, each with its outcome (0 or 1) and its weight. */
export interface Sample {
  readonly width: number;
  readonly rows: Float64Array;
  readonly outcomes: Float64Array;
  readonly weights: Float64Array;
}

/** ln odds = intercept + Σ coefficient × (feature − mean) / deviation. */
export interface LogisticModel {
  readonly intercept: number;
  /** Per standard deviation; 0 for a feature that never varied. */
  readonly coefficients: Float64Array;
  readonly means: Float64Array;
  readonly deviations: Float64Array;
}

/**
 * Logistic regression with a ridge penalty on standardised features (le Cessie and van Houwelingen 1992, Applied
 * Statistics 41(1), 191–201), by Newton's method. The penalty makes it finite under separation and collinearity.
 */
export function fitLogistic(sample: Sample, ridge: number): LogisticModel {
  const [only] = fitRidges(sample, [ridge]);
  if (!only) throw new Error("No penalty was given.");
  return only;
}

/** The same with each of some penalties, the sample laid out once: each begins where the one before ended. */
export function fitRidges(sample: Sample, ridges: readonly number[]): LogisticModel[] {
  const spread = spreadOf(sample);
  const known = standardised(sample, spread);
  const beta = new Float64Array(sample.width + 1);
  const positive = share(sample);
  beta[0] = Math.log(positive / (1 - positive));
  return ridges.map((ridge) => {
    descend(known, beta, ridge);
    return { intercept: beta[0] ?? 0, coefficients: beta.slice(1), ...spread };
  });
}

/** Moves the coefficients to where the loss is least. */
function descend(known: Sample, beta: Float64Array, ridge: number): void {
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const { step, loss } = newtonStep(known, beta, ridge);
    const moved = (part: number): Float64Array => beta.map((value, j) => value + part * (step[j] ?? 0));
    let part = 1;
    // A whole step may overshoot where the odds are steep: halve it until it helps.
    while (part > 1e-4 && lossOf(known, moved(part), ridge) > loss) part /= 2;
    beta.set(moved(part));
    if (part * Math.max(...step.map(Math.abs)) < 1e-5) break;
  }
}

const MOST_ROUNDS = 40;

/** The ln odds of the row that begins at `at`. */
export function logOdds(model: LogisticModel, rows: Float64Array, at = 0): number {
  const { intercept, coefficients, means, deviations } = model;
  let sum = intercept;
  for (let j = 0; j < coefficients.length; j++)
    sum += ((coefficients[j] ?? 0) * ((rows[at + j] ?? 0) - (means[j] ?? 0))) / (deviations[j] ?? 1);
  return sum;
}

export function probability(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}

function share({ outcomes, weights }: Sample): number {
  let [ones, all] = [0, 0];
  for (let i = 0; i < outcomes.length; i++) {
    const weight = weights[i] ?? 0;
    all += weight;
    ones += weight * (outcomes[i] ?? 0);
  }
  return Math.min(1 - 1e-6, Math.max(1e-6, ones / all));
}

type Spread = Pick<LogisticModel, "means" | "deviations">;

function spreadOf({ width, rows, weights }: Sample): Spread {
  const means = new Float64Array(width);
  const squares = new Float64Array(width);
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  for (let i = 0; i < weights.length; i++)
    for (let j = 0; j < width; j++)
      means[j] = (means[j] ?? 0) + ((weights[i] ?? 0) * (rows[i * width + j] ?? 0)) / all;
  for (let i = 0; i < weights.length; i++)
    for (let j = 0; j < width; j++)
      squares[j] =
        (squares[j] ?? 0) + ((weights[i] ?? 0) * ((rows[i * width + j] ?? 0) - (means[j] ?? 0)) ** 2) / all;
  // A feature that never varies explains nothing: measured in infinite deviations it stays out.
  const deviations = squares.map((square) => (square < 1e-12 ? Number.POSITIVE_INFINITY : Math.sqrt(square)));
  return { means, deviations };
}

/** The sample with each feature in deviations from its mean, and without rows that do not count. */
function standardised({ width, rows, outcomes, weights }: Sample, { means, deviations }: Spread): Sample {
  const kept = [...weights.keys()].filter((i) => (weights[i] ?? 0) > 0);
  const scaled = new Float64Array(kept.length * width);
  for (const [at, i] of kept.entries())
    for (let j = 0; j < width; j++)
      scaled[at * width + j] = ((rows[i * width + j] ?? 0) - (means[j] ?? 0)) / (deviations[j] ?? 1);
  return {
    width,
    rows: scaled,
    outcomes: Float64Array.from(kept, (i) => outcomes[i] ?? 0),
    weights: Float64Array.from(kept, (i) => weights[i] ?? 0),
  };
}

/** What is made small: − ln likelihood + ridge ÷ 2 × Σ coefficient². */
function lossOf({ width, rows, outcomes, weights }: Sample, beta: Float64Array, ridge: number): number {
  let sum = 0;
  for (let i = 0; i < outcomes.length; i++) {
    let odds = beta[0] ?? 0;
    for (let j = 0; j < width; j++) odds += (beta[j + 1] ?? 0) * (rows[i * width + j] ?? 0);
    sum += (weights[i] ?? 0) * surprise(odds, outcomes[i] ?? 0);
  }
  return sum + penalty(beta, ridge);
}

/** − ln likelihood of one outcome; of great odds without overflow. */
export function surprise(odds: number, outcome: number): number {
  return Math.max(odds, 0) + Math.log1p(Math.exp(-Math.abs(odds))) - outcome * odds;
}

function penalty(beta: Float64Array, ridge: number): number {
  let squares = 0;
  for (let j = 1; j < beta.length; j++) squares += (beta[j] ?? 0) ** 2;
  return (ridge / 2) * squares;
}

function newtonStep(
  { width, rows, outcomes, weights }: Sample,
  beta: Float64Array,
  ridge: number,
): { step: number[]; loss: number } {
  const size = width + 1;
  const hessian = new Float64Array(size * size);
  const gradient = new Float64Array(size);
  const x = new Float64Array(size);
  x[0] = 1;
  let loss = penalty(beta, ridge);
  for (let i = 0; i < outcomes.length; i++) {
    for (let j = 0; j < width; j++) x[j + 1] = rows[i * width + j] ?? 0;
    let odds = 0;
    for (let j = 0; j < size; j++) odds += (beta[j] ?? 0) * (x[j] ?? 0);
    const [weight, outcome, p] = [weights[i] ?? 0, outcomes[i] ?? 0, probability(odds)];
    loss += weight * surprise(odds, outcome);
    const bend = weight * p * (1 - p);
    for (let j = 0; j < size; j++) {
      const xj = x[j] ?? 0;
      gradient[j] = (gradient[j] ?? 0) + weight * (outcome - p) * xj;
      // What bends hardly at all adds nothing to the curvature.
      if (bend < 1e-9) continue;
      if (xj === 0) continue;
      const along = bend * xj;
      for (let k = 0; k <= j; k++) hessian[j * size + k] = (hessian[j * size + k] ?? 0) + along * (x[k] ?? 0);
    }
  }
  return { step: solve(hessian, gradient, beta, ridge), loss };
}

function solve(hessian: Float64Array, gradient: Float64Array, beta: Float64Array, ridge: number): number[] {
  const size = gradient.length;
  const full = Matrix.zeros(size, size);
  for (let j = 0; j < size; j++)
    for (let k = 0; k <= j; k++) {
      const value = (hessian[j * size + k] ?? 0) + (j === k ? (j === 0 ? 1e-9 : ridge) : 0);
      full.set(j, k, value);
      full.set(k, j, value);
    }
  const pull = [...gradient].map((value, j) => (j === 0 ? value : value - ridge * (beta[j] ?? 0)));
  return new CholeskyDecomposition(full).solve(Matrix.columnVector(pull)).to1DArray();
}
