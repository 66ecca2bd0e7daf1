import { addDependencies } from "./dependencies.ts";
import { bitCount, distancesFrom } from "./distances-from.ts";
import type { Rows } from "./graph.ts";

/** What paths from some sources add to sums; sums over different sources may be made apart and added. */
export type PathSum = (rows: Rows, weight: Float64Array, sources: Uint32Array, sum: Float64Array) => void;

/**
 * The sums that searches from every city come to, one source after another: the heavy part of a measure, which can be
 * shared out by sources. `weight` is read where cities stand for several, `sum` has a place for each city.
 */
export const PATH_SUMS = {
  /** For each city, what it carries between each source and all others, each weighed (Brandes). */
  dependencies: addDependencies,
  /** For each city, 1 / d to each source. */
  inverseDistances,
  /** In the first place alone: the distances from each source to all others. */
  distances,
} as const satisfies Readonly<Record<string, PathSum>>;

function inverseDistances(rows: Rows, _weight: Float64Array, sources: Uint32Array, sum: Float64Array): void {
  distancesFrom(rows, sources, (city, distance, bits) => {
    sum[city] = (sum[city] ?? 0) + bitCount(bits) / distance;
  });
}

function distances(rows: Rows, _weight: Float64Array, sources: Uint32Array, sum: Float64Array): void {
  let all = 0;
  distancesFrom(rows, sources, (_, distance, bits) => {
    all += distance * bitCount(bits);
  });
  sum[0] = (sum[0] ?? 0) + all;
}
