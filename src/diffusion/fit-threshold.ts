import { FEWEST_EVENTS } from "./fit-hazard.ts";
import type { NoFit } from "./no-fit.ts";
import type { ThresholdLaw } from "./threshold-law.ts";
import type { ThresholdSpan } from "./thresholds-seen.ts";

const MOST_ROUNDS = 5000;
const CLOSE_ENOUGH = 1e-9;

/** The law of thresholds that the spans seen are likeliest under, ready to be fitted again to other weights of them. */
export interface ThresholdFit {
  readonly law: ThresholdLaw;
  /** The same, of spans drawn again: each weighs as an exponential number, in the mean 1. */
  readonly drawn: (random: () => number) => ThresholdLaw;
}

/**
 * Thresholds lie between two exposures each, and how they are spread is estimated without a form that is assumed, by
 * self-consistency: a span's places are shared out among the shortest stretches in which any can lie, in the measure of what
 * these hold, until nothing changes. Turnbull, B. W. (1976), The empirical distribution function with arbitrarily grouped,
 * censored and truncated data, Journal of the Royal Statistical Society B 38(3), 290–295. Where within a stretch they lie no
 * data tell. Drawn again by the Bayesian bootstrap (Rubin 1981, Annals of Statistics 9(1), 130–134).
 */
export function fitThreshold(spans: readonly ThresholdSpan[]): ThresholdFit | NoFit {
  const took = spans.filter(({ upTo }) => upTo < Number.POSITIVE_INFINITY);
  const entries = took.reduce((sum, { places }) => sum + places, 0);
  if (entries < FEWEST_EVENTS) return { why: "few-entries", entries };
  if (took.every(({ upTo }) => upTo <= 0)) return { why: "exposed-never" };
  const stretches = shortest(spans);
  const covered = spans.map((span) => covers(span, stretches));
  const weights = Float64Array.from(spans, ({ places }) => places);
  const even = new Float64Array(stretches.length).fill(1 / stretches.length);
  const held = consistent(covered, weights, even, { rounds: MOST_ROUNDS, close: CLOSE_ENOUGH });
  return {
    law: lawOf(stretches, held),
    drawn: (random) => {
      const again = weights.map((places) => gammaOf(places, random));
      return lawOf(stretches, consistent(covered, again, held, { rounds: 200, close: 1e-6 }));
    },
  };
}

interface Stretch {
  readonly above: number;
  readonly upTo: number;
}

/** From a lower end to the next upper end, with none in between. At the same exposure the upper end comes first. */
function shortest(spans: readonly ThresholdSpan[]): Stretch[] {
  const ends = spans.flatMap(({ above, upTo }) => [
    { at: above, opens: 1 },
    { at: upTo, opens: 0 },
  ]);
  ends.sort((one, other) => one.at - other.at || one.opens - other.opens);
  return ends.flatMap(({ at, opens }, no) => {
    const next = ends[no + 1];
    return opens === 1 && next?.opens === 0 ? [{ above: at, upTo: next.at }] : [];
  });
}

/** The first of the stretches within a span, and the one after the last. */
function covers({ above, upTo }: ThresholdSpan, stretches: readonly Stretch[]): readonly [number, number] {
  const from = stretches.findIndex((stretch) => stretch.above >= above);
  const to = stretches.findLastIndex((stretch) => stretch.upTo <= upTo);
  return [from, to + 1];
}

function consistent(
  covered: readonly (readonly [number, number])[],
  weights: Float64Array,
  begin: Float64Array,
  { rounds, close }: { rounds: number; close: number },
): Float64Array {
  let held = begin;
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const sums = new Float64Array(held.length + 1);
  for (let round = 0; round < rounds; round++) {
    for (let j = 0; j < held.length; j++) sums[j + 1] = (sums[j] ?? 0) + (held[j] ?? 0);
    const steps = new Float64Array(held.length + 1);
    for (const [no, [from, to]] of covered.entries()) {
      const within = (sums[to] ?? 0) - (sums[from] ?? 0);
      const each = within > 0 ? (weights[no] ?? 0) / within : 0;
      steps[from] = (steps[from] ?? 0) + each;
      steps[to] = (steps[to] ?? 0) - each;
    }
    let [running, moved] = [0, 0];
    held = held.map((share, j) => {
      running += steps[j] ?? 0;
      const next = (share * running) / all;
      moved = Math.max(moved, Math.abs(next - share));
      return next;
    });
    if (moved < close) break;
  }
  return held;
}

/** Stretches without an upper end hold what lies beyond any exposure seen. */
function lawOf(stretches: readonly Stretch[], held: Float64Array): ThresholdLaw {
  const kept = stretches.flatMap((stretch, at) =>
    stretch.upTo < Number.POSITIVE_INFINITY && (held[at] ?? 0) > 1e-12
      ? [{ ...stretch, share: held[at] ?? 0 }]
      : [],
  );
  let sum = 0;
  const cumulative = Float64Array.from(kept, ({ share }) => {
    sum += share;
    return Math.min(1, sum);
  });
  return {
    above: Float64Array.from(kept, ({ above }) => Math.max(0, above)),
    upTo: Float64Array.from(kept, ({ upTo }) => upTo),
    cumulative,
  };
}

/** A sum of so many exponential numbers of mean 1: Marsaglia, G. and Tsang, W. W. (2000), ACM TOMS 26(3), 363–372. */
function gammaOf(shape: number, random: () => number): number {
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
    const v = (1 + c * x) ** 3;
    if (v > 0 && Math.log(1 - random()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
  }
}
