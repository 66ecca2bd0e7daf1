import { breadthFirst, type Reached } from "./breadth-first.ts";
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
  dependencies,
  /** For each city, 1 / d to each source. */
  inverseDistances,
  /** In the first place alone: the distances from each source to all others. */
  distances,
} as const satisfies Readonly<Record<string, PathSum>>;

function dependencies(rows: Rows, weight: Float64Array, sources: Uint32Array, sum: Float64Array): void {
  const search = breadthFirst(rows);
  const dependency = new Float64Array(rows.offsets.length - 1);
  for (let i = 0; i < sources.length; i++) addDependencies(search(sources[i] ?? 0), weight, dependency, sum);
}

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

/**
 * Brandes' accumulation: from the farthest city inwards, each hands its own weight and its dependency to those
 * just before it, in proportion to the shortest paths that lead through them.
 */
function addDependencies(
  { order, count, paths, steps }: Reached,
  weight: Float64Array,
  dependency: Float64Array,
  sum: Float64Array,
): void {
  dependency.fill(0);
  for (let i = steps.count - 1; i >= 0; i--) {
    const v = steps.from[i] ?? 0;
    const w = steps.to[i] ?? 0;
    const handed = ((weight[w] ?? 0) + (dependency[w] ?? 0)) / (paths[w] ?? 1);
    dependency[v] = (dependency[v] ?? 0) + (paths[v] ?? 0) * handed;
  }
  const sourceWeight = weight[order[0] ?? 0] ?? 0;
  for (let i = 1; i < count; i++) {
    const w = order[i] ?? 0;
    sum[w] = (sum[w] ?? 0) + sourceWeight * (dependency[w] ?? 0);
  }
}
