import type { Rows } from "../graph/graph.ts";
import { seededRandom } from "../measures/seeded-random.ts";

/**
 * How a practice spreads from place to place, step by step (a year, in forecasts of memberships).
 * - `threshold`: a place takes it up when the share of its partners that have is its threshold or more; thresholds are
 *   drawn evenly between two limits, one for each place and run. Granovetter, M. (1978), Threshold models of collective
 *   behavior, American Journal of Sociology 83(6), 1420–1443.
 * - `bass`: the chance in a step is p + q × the share of all places that have it. Bass, F. M. (1969), A new product
 *   growth for model consumer durables, Management Science 15(5), 215–227.
 * - `hazard`: the logit of the chance in a step is a + b × the share of partners that have it. Allison, P. D. (1982),
 *   Discrete-time methods for the analysis of event histories, Sociological Methodology 13, 61–98.
 */
export type SpreadModel =
  | { readonly model: "threshold"; readonly from: number; readonly to: number }
  | { readonly model: "bass"; readonly p: number; readonly q: number }
  | { readonly model: "hazard"; readonly a: number; readonly b: number };

export interface SpreadPlan {
  readonly graph: Rows;
  /** 1 for a place that has the practice at the start. */
  readonly first: Uint8Array;
  /** 1 for a place that cannot take it up. */
  readonly never?: Uint8Array;
  readonly model: SpreadModel;
  readonly steps: number;
  readonly seed: number;
}

/** What some runs came to: sums of whole numbers, so that the parts of several workers add up to the same. */
export interface SpreadRuns {
  /** How many places have it after each step, run after run: steps + 1 numbers each. */
  readonly counts: Uint32Array;
  /** In how many of the runs each place has it at the end. */
  readonly took: Uint32Array;
}

/** Runs number `from` up to `to`. Each has a stream of its own, whoever runs it. */
export function spreadRuns(plan: SpreadPlan, from: number, to: number): SpreadRuns {
  const n = plan.first.length;
  const counts = new Uint32Array((to - from) * (plan.steps + 1));
  const took = new Uint32Array(n);
  const run = runner(plan);
  for (let number = from; number < to; number++) {
    const start = (number - from) * (plan.steps + 1);
    const has = run(
      seededRandom(plan.seed * 2 ** 32 + number),
      counts.subarray(start, start + plan.steps + 1),
    );
    for (let v = 0; v < n; v++) took[v] = (took[v] ?? 0) + (has[v] ?? 0);
  }
  return { counts, took };
}

/** One run: fills the counts and gives who has the practice at the end, in an array that the next run uses again. */
function runner(plan: SpreadPlan): (random: () => number, counts: Uint32Array) => Uint8Array {
  const { graph, first, never, steps } = plan;
  const n = first.length;
  const has = new Uint8Array(n);
  const havePartners = new Uint32Array(n);
  const waiting = new Uint32Array(n);
  const taking = new Uint32Array(n);
  const chance = chances(plan, havePartners);
  return (random, counts) => {
    has.fill(0);
    havePartners.fill(0);
    chance.begin(random);
    let all = 0;
    let left = 0;
    const take = (v: number): void => {
      has[v] = 1;
      all++;
      for (let i = graph.offsets[v] ?? 0; i < (graph.offsets[v + 1] ?? 0); i++) {
        const w = graph.neighbours[i] ?? 0;
        havePartners[w] = (havePartners[w] ?? 0) + 1;
        chance.met(w);
      }
    };
    for (let v = 0; v < n; v++) {
      if (first[v] === 1) take(v);
      else if (never?.[v] !== 1) waiting[left++] = v;
    }
    counts[0] = all;
    for (let step = 1; step <= steps; step++) {
      chance.step(all);
      let [kept, news] = [0, 0];
      // All of a step decide at once, on what was so before it.
      for (let i = 0; i < left; i++) {
        const v = waiting[i] ?? 0;
        if (chance.takes(v)) taking[news++] = v;
        else waiting[kept++] = v;
      }
      left = kept;
      for (let i = 0; i < news; i++) take(taking[i] ?? 0);
      counts[step] = all;
    }
    return has;
  };
}

interface Chances {
  /** Of one run: draws what is drawn once. */
  readonly begin: (random: () => number) => void;
  /** A partner of w has taken it up. */
  readonly met: (w: number) => void;
  readonly step: (all: number) => void;
  readonly takes: (v: number) => boolean;
}

function chances({ graph: { offsets }, model, first }: SpreadPlan, havePartners: Uint32Array): Chances {
  const n = first.length;
  const share = (v: number): number => {
    const degree = (offsets[v + 1] ?? 0) - (offsets[v] ?? 0);
    return degree === 0 ? 0 : (havePartners[v] ?? 0) / degree;
  };
  const nothing = (): void => undefined;
  let draw = (): number => 0;
  if (model.model === "threshold") {
    // Of no partners, no share can be enough: a place without ties never follows.
    const needed = new Uint32Array(n);
    const begin = (random: () => number): void => {
      for (let v = 0; v < n; v++) {
        const least = model.from + (model.to - model.from) * random();
        needed[v] = Math.max(1, Math.ceil(least * ((offsets[v + 1] ?? 0) - (offsets[v] ?? 0)) - ROUNDING));
      }
    };
    const takes = (v: number): boolean => (havePartners[v] ?? 0) >= (needed[v] ?? 1);
    return { begin, met: nothing, step: nothing, takes };
  }
  if (model.model === "bass") {
    let now = 0;
    return {
      begin: (random) => {
        draw = random;
      },
      met: nothing,
      step: (all) => {
        now = Math.min(1, model.p + (model.q * all) / n);
      },
      takes: () => draw() < now,
    };
  }
  // The chance of a place stays until another partner takes it up.
  const alone = logistic(model.a);
  const held = new Float64Array(n);
  return {
    begin: (random) => {
      draw = random;
      held.fill(alone);
    },
    met: (w) => {
      held[w] = logistic(model.a + model.b * share(w));
    },
    step: nothing,
    takes: (v) => draw() < (held[v] ?? 0),
  };
}

/** A third of three partners is one of them. */
const ROUNDING = 1e-9;

const logistic = (x: number): number => 1 / (1 + Math.exp(-x));
