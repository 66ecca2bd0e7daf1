import { shuffled } from "../graph/shuffled.ts";
import { seededRandom } from "../measures/seeded-random.ts";

/** Some of the draws of a seed, which may be shared out: each draw has numbers of its own. */
export interface DrawsOf {
  readonly seed: number;
  readonly first: number;
  readonly end: number;
}

/** In how many of the draws a statistic was as high, as low, and as far. */
export interface Extremes {
  readonly greater: number;
  readonly less: number;
  readonly further: number;
}

/** Counts some draws; `tell` hears after each how many are done. */
export type Counting = (draws: DrawsOf, tell?: (done: number) => void) => Extremes[];

/** Permutes the nodes, some draws at once, and compares what comes of each with what was found. */
export function countedOver(
  nodes: number,
  found: readonly number[],
  statistics: (orders: readonly Uint32Array[]) => readonly (readonly number[])[],
  atOnce = 1,
): Counting {
  return ({ seed, first, end }, tell) => {
    const counts = found.map(() => ({ greater: 0, less: 0, further: 0 }));
    // The halves of the seed that starts a stream: the seed asked for, and the number of the draw.
    const orderOf = (draw: number): Uint32Array =>
      shuffled(nodes, seededRandom((seed % 2 ** 32) + draw * 2 ** 32));
    for (let from = first; from < end; from += atOnce) {
      const to = Math.min(end, from + atOnce);
      const orders = Array.from({ length: to - from }, (_, at) => orderOf(from + at));
      for (const drawn of statistics(orders))
        for (const [k, count] of counts.entries()) tally(count, found[k] ?? 0, drawn[k] ?? 0);
      tell?.(to - first);
    }
    return counts;
  };
}

/** Counts of some draws and of others, together. */
export function added(some: readonly Extremes[], more: readonly Extremes[]): Extremes[] {
  return some.map(({ greater, less, further }, k) => ({
    greater: greater + (more[k]?.greater ?? 0),
    less: less + (more[k]?.less ?? 0),
    further: further + (more[k]?.further ?? 0),
  }));
}

/** (1 + draws as extreme) / (1 + draws): what was found counts as one of them. */
export function pOf(counts: Extremes | undefined, draws: number): Shares {
  const { greater, less, further } = counts ?? NONE;
  const p = (extreme: number): number => (1 + extreme) / (1 + draws);
  return { pGreater: p(greater), pLess: p(less), pTwoSided: p(further) };
}

/** The share of permutations with as high, as low, or as far a statistic. */
export interface Shares {
  readonly pGreater: number;
  readonly pLess: number;
  readonly pTwoSided: number;
}

const NONE: Extremes = { greater: 0, less: 0, further: 0 };

/** A permutation that leaves the nodes where they are must count as extreme, whatever the rounding. */
const ROUNDING = 1e-9;

function tally(
  count: { greater: number; less: number; further: number },
  found: number,
  drawn: number,
): void {
  const slack = ROUNDING * Math.abs(found);
  if (drawn >= found - slack) count.greater += 1;
  if (drawn <= found + slack) count.less += 1;
  if (Math.abs(drawn) >= Math.abs(found) - slack) count.further += 1;
}
