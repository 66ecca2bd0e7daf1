import { seededRandom } from "../measures/seeded-random.ts";
import type { Pair } from "./pair-sample.ts";

/** Pairs with their scores, and what came of them. */
export interface ScoredPairs {
  readonly pairs: readonly Pair[];
  readonly scores: Float64Array;
  /** The first so many happened. */
  readonly positives: number;
}

export interface Interval {
  readonly lower: number;
  readonly upper: number;
}

const BOOTSTRAP_DRAWS = 200;

/**
 * A 95 % interval of the AUC: cities are drawn with replacement and a pair counts as often as both its cities were
 * drawn, since pairs that share a city are no independent witnesses. Owen, A. B. (2007), The pigeonhole bootstrap,
 * Annals of Applied Statistics 1(2), 386–411.
 */
export function aucInterval(
  { pairs, scores, positives }: ScoredPairs,
  cities: number,
  seed: number,
): Interval | undefined {
  const order = [...scores.keys()].sort((a, b) => (scores[a] ?? 0) - (scores[b] ?? 0));
  const random = seededRandom(seed);
  const drawn: number[] = [];
  for (let draw = 0; draw < BOOTSTRAP_DRAWS; draw++) {
    const times = new Uint16Array(cities);
    for (let i = 0; i < cities; i++) {
      const city = Math.floor(random() * cities);
      times[city] = (times[city] ?? 0) + 1;
    }
    const value = weightedAuc(order, scores, positives, (at) => {
      const pair = pairs[at];
      return pair ? (times[pair.one] ?? 0) * (times[pair.other] ?? 0) : 0;
    });
    if (value !== undefined) drawn.push(value);
  }
  drawn.sort((a, b) => a - b);
  if (drawn.length < BOOTSTRAP_DRAWS / 2) return undefined;
  const at = (share: number): number => drawn[Math.round(share * (drawn.length - 1))] ?? 0;
  return { lower: at(0.025), upper: at(0.975) };
}

function weightedAuc(
  order: readonly number[],
  scores: Float64Array,
  positives: number,
  weight: (at: number) => number,
): number | undefined {
  let [below, wins, ones] = [0, 0, 0];
  for (let from = 0; from < order.length; ) {
    const score = scores[order[from] ?? 0];
    let [negatives, hits, to] = [0, 0, from];
    for (; to < order.length && scores[order[to] ?? 0] === score; to++) {
      const at = order[to] ?? 0;
      if (at < positives) hits += weight(at);
      else negatives += weight(at);
    }
    wins += hits * (below + negatives / 2);
    below += negatives;
    ones += hits;
    from = to;
  }
  return ones === 0 || below === 0 ? undefined : wins / (ones * below);
}
