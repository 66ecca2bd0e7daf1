import { FEWEST_EVENTS } from "./fit-hazard.ts";
import type { NoFit } from "./no-fit.ts";
import type { ThresholdLaw } from "./threshold-law.ts";
import type { ThresholdSpan } from "./thresholds-seen.ts";

const MOST_ROUNDS = 5000;
const CLOSE_ENOUGH = 1e-9;

/** The law of thresholds that the spans seen are likeliest under, ready to be fitted again to other weights of them. */
export interface ThresholdFit {
  readonly law: ThresholdLaw;
  /** Whether it was found before the rounds ran out: else some shares may still be on their way. */
  readonly settled: boolean;
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
export function fitThreshold(
  spans: readonly ThresholdSpan[],
  over: "ties" | "networks" | "both" = "ties",
): ThresholdFit | NoFit {
  const took = spans.filter(({ upTo }) => upTo < Number.POSITIVE_INFINITY);
  const entries = took.reduce((sum, { places }) => sum + places, 0);
  if (entries < FEWEST_EVENTS) return { why: "few-entries", entries };
  if (took.every(({ upTo }) => upTo <= 0)) return { why: "exposed-never", channel: over };
  const stretches = shortest(spans);
  const covered = coveredBy(spans, stretches);
  const even = new Float64Array(stretches.length).fill(1 / stretches.length);
  const { held, settled } = consistent(covered, covered.places, even, {
    rounds: MOST_ROUNDS,
    close: CLOSE_ENOUGH,
  });
  // A stretch that holds nothing would hold nothing whatever is drawn.
  const near = held.map((share) => 0.9 * share + 0.1 / stretches.length);
  return {
    law: lawOf(stretches, held),
    settled,
    drawn: (random) => {
      const again = covered.places.map((places) => gammaOf(places, random));
      return lawOf(stretches, consistent(covered, again, near, { rounds: 200, close: 1e-6 }).held);
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

/** Which stretches lie within a span, from the first to the one after the last: spans with the same are one. */
interface Covered {
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  readonly places: Float64Array;
}

function coveredBy(spans: readonly ThresholdSpan[], stretches: readonly Stretch[]): Covered {
  const [lows, highs] = [stretches.map(({ above }) => above), stretches.map(({ upTo }) => upTo)];
  const found = new Map<number, { from: number; to: number; places: number }>();
  for (const { above, upTo, places } of spans) {
    // From the first that does not begin below the span to the last that does not end beyond it.
    const [from, to] = [countOf(lows, (low) => low < above), countOf(highs, (high) => high <= upTo)];
    const key = from * (stretches.length + 1) + to;
    const held = found.get(key);
    if (held) held.places += places;
    else found.set(key, { from, to, places });
  }
  const all = [...found.values()];
  return {
    from: Uint32Array.from(all, ({ from }) => from),
    to: Uint32Array.from(all, ({ to }) => to),
    places: Float64Array.from(all, ({ places }) => places),
  };
}

/** How many of some ascending numbers are so, where those that are come first. */
function countOf(numbers: readonly number[], isSo: (value: number) => boolean): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isSo(numbers[middle] ?? 0)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function consistent(
  { from, to }: Covered,
  weights: Float64Array,
  begin: Float64Array,
  { rounds, close }: { rounds: number; close: number },
): { held: Float64Array; settled: boolean } {
  const held = begin.slice();
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const [sums, steps] = [new Float64Array(held.length + 1), new Float64Array(held.length + 1)];
  for (let round = 0; round < rounds; round++) {
    for (let j = 0; j < held.length; j++) sums[j + 1] = (sums[j] ?? 0) + (held[j] ?? 0);
    steps.fill(0);
    for (let no = 0; no < weights.length; no++) {
      const [first, next] = [from[no] ?? 0, to[no] ?? 0];
      const within = (sums[next] ?? 0) - (sums[first] ?? 0);
      const each = within > 0 ? (weights[no] ?? 0) / within : 0;
      steps[first] = (steps[first] ?? 0) + each;
      steps[next] = (steps[next] ?? 0) - each;
    }
    let [running, moved] = [0, 0];
    for (let j = 0; j < held.length; j++) {
      running += steps[j] ?? 0;
      const [share, next] = [held[j] ?? 0, ((held[j] ?? 0) * running) / all];
      moved = Math.max(moved, Math.abs(next - share));
      held[j] = next;
    }
    if (moved < close) return { held, settled: true };
  }
  return { held, settled: false };
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
