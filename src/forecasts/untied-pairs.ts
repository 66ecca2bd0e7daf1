import { seededRandom } from "../measures/seeded-random.ts";
import type { Pair } from "./pair-sample.ts";
import { areTied, type Past } from "./past.ts";

export interface UntiedHow {
  readonly size: number;
  readonly seed: number;
  /** Which pairs may be drawn; all that are untied if absent. */
  readonly among?: (pair: Pair) => boolean;
}

/** So many draws for each pair wanted: where hardly any pair may be drawn, fewer come back. */
const MOST_DRAWS = 200;

/** Untied pairs, each as likely as any other; one may be drawn twice. */
export function untiedPairs(past: Past, { size, seed, among = () => true }: UntiedHow): Pair[] {
  const random = seededRandom(seed);
  const n = past.world.cities.length;
  const drawn: Pair[] = [];
  for (let draw = 0; draw < size * MOST_DRAWS && drawn.length < size; draw++) {
    const pair = { one: Math.floor(random() * n), other: Math.floor(random() * n) };
    if (pair.one !== pair.other && !areTied(past, pair.one, pair.other) && among(pair)) drawn.push(pair);
  }
  return drawn;
}
