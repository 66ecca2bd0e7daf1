import { CholeskyDecomposition, Matrix } from "ml-matrix";
import type { Channel } from "./contacts.ts";
import type { AtRisk } from "./fit-hazard.ts";

/** ln likelihood at some coefficients, with its slopes and the negative of its curvature. */
export interface HazardCurve {
  readonly value: number;
  readonly slope: readonly number[];
  readonly information: Matrix;
}

/** The likelihood of a discrete-time hazard, as a function of a and of what each channel weighs. */
export class HazardLikelihood {
  readonly size: number;
  readonly #columns: readonly Float64Array[];
  readonly #count: Float64Array;
  readonly #events: Float64Array;

  constructor(rows: readonly AtRisk[], channels: readonly Channel[]) {
    this.size = channels.length + 1;
    this.#columns = channels.map((channel) => Float64Array.from(rows, (row) => row[channel]));
    this.#count = Float64Array.from(rows, ({ count }) => count);
    this.#events = Float64Array.from(rows, ({ events }) => events);
  }

  at([a = 0, first = 0, second = 0]: readonly number[]): HazardCurve {
    const [one, two] = this.#columns;
    let [value, d0, d1, d2] = [0, 0, 0, 0];
    let [i00, i01, i02, i11, i12, i22] = [0, 0, 0, 0, 0, 0];
    for (let row = 0; row < this.#count.length; row++) {
      const [x1, x2] = [one?.[row] ?? 0, two?.[row] ?? 0];
      const [count, events] = [this.#count[row] ?? 0, this.#events[row] ?? 0];
      const x = a + first * x1 + second * x2;
      const h = 1 / (1 + Math.exp(-x));
      // ln(1 + eˣ) without overflow.
      value += events * x - count * (Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x))));
      const [off, weight] = [events - count * h, count * h * (1 - h)];
      d0 += off;
      d1 += off * x1;
      d2 += off * x2;
      i00 += weight;
      i01 += weight * x1;
      i02 += weight * x2;
      i11 += weight * x1 * x1;
      i12 += weight * x1 * x2;
      i22 += weight * x2 * x2;
    }
    const whole = [
      [i00, i01, i02],
      [i01, i11, i12],
      [i02, i12, i22],
    ];
    const used = whole.slice(0, this.size).map((line) => line.slice(0, this.size));
    return { value, slope: [d0, d1, d2].slice(0, this.size), information: new Matrix(used) };
  }
}

const MOST_ROUNDS = 60;
const MOST_HALVINGS = 40;
const CLOSE_ENOUGH = 1e-9;
/** With a pivot so small beside its diagonal, two columns cannot be told apart. */
const SINGULAR = 1e-11;

/** The top from `begin` on, with one coefficient held if asked; none where it is not reached: the likelihood has none. */
export function topOf(
  likelihood: HazardLikelihood,
  begin: readonly number[],
  held?: number,
): { beta: number[]; curve: HazardCurve } | undefined {
  const free = begin.flatMap((_, at) => (at === held ? [] : [at]));
  let beta = [...begin];
  let curve = likelihood.at(beta);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const step = stepOf(curve, free);
    if (!step) return undefined;
    let part = 1;
    let next = movedBy(beta, step, part);
    let there = likelihood.at(next);
    for (let halved = 0; !(there.value >= curve.value - 1e-12) && halved < MOST_HALVINGS; halved++) {
      part /= 2;
      next = movedBy(beta, step, part);
      there = likelihood.at(next);
    }
    const gained = there.value - curve.value;
    [beta, curve] = [next, there];
    const size = Math.max(...step.map((each, at) => Math.abs(part * each) / (1 + Math.abs(beta[at] ?? 0))));
    // Near the top a step of so much moves the likelihood by its square.
    if (size < CLOSE_ENOUGH || (gained < 1e-10 && size < 1e-4)) return { beta, curve };
  }
  return undefined;
}

function movedBy(beta: readonly number[], step: readonly number[], part: number): number[] {
  return beta.map((each, at) => each + part * (step[at] ?? 0));
}

/** Newton's step of the free coefficients; none where their information is singular. */
function stepOf({ slope, information }: HazardCurve, free: readonly number[]): number[] | undefined {
  const step = slope.map(() => 0);
  if (free.length === 0) return step;
  const part = information.selection([...free], [...free]);
  if (isSingular(part)) return undefined;
  const solved = new CholeskyDecomposition(part).solve(Matrix.columnVector(free.map((at) => slope[at] ?? 0)));
  for (const [no, at] of free.entries()) step[at] = solved.get(no, 0);
  return step;
}

export function isSingular(information: Matrix): boolean {
  const cholesky = new CholeskyDecomposition(information);
  if (!cholesky.isPositiveDefinite()) return true;
  const lower = cholesky.lowerTriangularMatrix;
  return Array.from({ length: information.rows }, (_, at) => at).some(
    (at) => !(lower.get(at, at) ** 2 > SINGULAR * information.get(at, at)),
  );
}
