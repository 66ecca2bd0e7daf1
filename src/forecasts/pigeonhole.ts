import { seededRandom } from "../measures/seeded-random.ts";
import type { Pair } from "./pair-sample.ts";

export interface Interval {
  readonly lower: number;
  readonly upper: number;
}

/** How often each pair counts in each draw. */
export type PairsDrawn = readonly Uint16Array[];

const BOOTSTRAP_DRAWS = 200;

/**
 * Cities are drawn with replacement and a pair counts as often as both its cities were drawn, since pairs that share a
 * city are no independent witnesses. Owen, A. B. (2007), The pigeonhole bootstrap, Annals of Applied Statistics 1(2),
 * 386–411. Where the two ends are of different kinds, each kind is a pool of its own, numbered after the one before.
 */
export function pairsDrawn(
  pairs: readonly Pair[],
  pools: number | readonly number[],
  seed: number,
): PairsDrawn {
  const ends = Uint32Array.from(pairs.flatMap(({ one, other }) => [one, other]));
  return Array.from(endsDrawn(pools, seed), (times) => {
    const drawn = new Uint16Array(pairs.length);
    for (let at = 0; at < drawn.length; at++)
      drawn[at] = (times[ends[2 * at] ?? 0] ?? 0) * (times[ends[2 * at + 1] ?? 0] ?? 0);
    return drawn;
  });
}

/** How often each end of pairs was drawn, in the same draws. */
export function* endsDrawn(pools: number | readonly number[], seed: number): Generator<Uint16Array> {
  const random = seededRandom(seed);
  const sizes = typeof pools === "number" ? [pools] : pools;
  const all = sizes.reduce((sum, size) => sum + size, 0);
  for (let draw = 0; draw < BOOTSTRAP_DRAWS; draw++) {
    const times = new Uint16Array(all);
    let first = 0;
    for (const size of sizes) {
      for (let i = 0; i < size; i++) {
        const end = first + Math.floor(random() * size);
        times[end] = (times[end] ?? 0) + 1;
      }
      first += size;
    }
    yield times;
  }
}

/** The 95 % interval of a figure over the draws; none where it has no value in half of them. */
export function intervalOver(
  draws: PairsDrawn,
  figure: (times: Uint16Array) => number | undefined,
): Interval | undefined {
  const values = Float64Array.from(draws.flatMap((times) => figure(times) ?? [])).sort();
  if (values.length < BOOTSTRAP_DRAWS / 2) return undefined;
  const at = (share: number): number => values[Math.round(share * (values.length - 1))] ?? 0;
  return { lower: at(0.025), upper: at(0.975) };
}
