import type { Rows } from "./graph.ts";

/** What lies within reach of a city, nearest first. */
export interface Reached {
  /** Numbers of the cities reached, the source first; only the first `count` are of this search. */
  readonly order: Uint32Array;
  readonly count: number;
  /** Ties on a shortest path from the source; −1 where there is no path. */
  readonly distance: Int32Array;
  /** How many shortest paths lead there from the source. */
  readonly paths: Float64Array;
  /** The ties that shortest paths take, outwards, in the order in which they were met. */
  readonly steps: { readonly from: Uint32Array; readonly to: Uint32Array; readonly count: number };
}

/**
 * A search that can be asked for one source after another. Every answer lies in the same arrays, so that a
 * pass over all cities allocates them once: read an answer before asking for the next.
 */
export function breadthFirst(graph: Rows): (source: number) => Reached {
  const n = graph.offsets.length - 1;
  const arrays: SearchArrays = {
    order: new Uint32Array(n),
    distance: new Int32Array(n).fill(-1),
    paths: new Float64Array(n),
    from: new Uint32Array(graph.neighbours.length / 2),
    to: new Uint32Array(graph.neighbours.length / 2),
  };
  const { order, distance, paths, from, to } = arrays;
  let reached = 0;
  return (source) => {
    // Only what the last search touched is cleared: most cities of a scattered graph are out of reach.
    for (let i = 0; i < reached; i++) {
      distance[order[i] ?? 0] = -1;
      paths[order[i] ?? 0] = 0;
    }
    order[0] = source;
    distance[source] = 0;
    paths[source] = 1;
    const { count, steps } = spread(graph, arrays);
    reached = count;
    return { order, count, distance, paths, steps: { from, to, count: steps } };
  };
}

interface SearchArrays extends Pick<Reached, "order" | "distance" | "paths"> {
  readonly from: Uint32Array;
  readonly to: Uint32Array;
}

/** Walks outwards from order[0] and tells how many cities it reached, by how many steps. */
function spread(
  { offsets, neighbours }: Rows,
  { order, distance, paths, from, to }: SearchArrays,
): { count: number; steps: number } {
  let count = 1;
  let steps = 0;
  for (let i = 0; i < count; i++) {
    const v = order[i] ?? 0;
    const further = (distance[v] ?? 0) + 1;
    const pathsHere = paths[v] ?? 0;
    const end = offsets[v + 1] ?? 0;
    for (let j = offsets[v] ?? 0; j < end; j++) {
      const w = neighbours[j] ?? 0;
      const known = distance[w] ?? 0;
      if (known !== -1 && known !== further) continue;
      if (known === -1) {
        distance[w] = further;
        order[count++] = w;
      }
      paths[w] = (paths[w] ?? 0) + pathsHere;
      from[steps] = v;
      to[steps++] = w;
    }
  }
  return { count, steps };
}
