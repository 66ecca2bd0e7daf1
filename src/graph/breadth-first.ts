import type { Graph } from "./graph.ts";

/** What lies within reach of a city, nearest first. */
export interface Reached {
  /** Numbers of the cities reached, the source first; only the first `count` are of this search. */
  readonly order: Uint32Array;
  readonly count: number;
  /** Ties on a shortest path from the source; −1 where there is no path. */
  readonly distance: Int32Array;
  /** How many shortest paths lead there from the source. */
  readonly paths: Float64Array;
}

/**
 * A search that can be asked for one source after another. Every answer lies in the same arrays, so that a
 * pass over all cities allocates them once: read an answer before asking for the next.
 */
export function breadthFirst(graph: Graph): (source: number) => Reached {
  const n = graph.nodes.length;
  const order = new Uint32Array(n);
  const distance = new Int32Array(n).fill(-1);
  const paths = new Float64Array(n);
  let count = 0;
  return (source) => {
    // Only what the last search touched is cleared: most cities of a scattered graph are out of reach.
    for (let i = 0; i < count; i++) {
      distance[order[i] ?? 0] = -1;
      paths[order[i] ?? 0] = 0;
    }
    order[0] = source;
    distance[source] = 0;
    paths[source] = 1;
    count = spread(graph, order, distance, paths);
    return { order, count, distance, paths };
  };
}

/** Walks outwards from order[0] and tells how many cities it reached. */
function spread(
  { offsets, neighbours }: Graph,
  order: Uint32Array,
  distance: Int32Array,
  paths: Float64Array,
): number {
  let count = 1;
  for (let i = 0; i < count; i++) {
    const v = order[i] ?? 0;
    const further = (distance[v] ?? 0) + 1;
    const pathsHere = paths[v] ?? 0;
    const end = offsets[v + 1] ?? 0;
    for (let j = offsets[v] ?? 0; j < end; j++) {
      const w = neighbours[j] ?? 0;
      if (distance[w] === -1) {
        distance[w] = further;
        order[count++] = w;
      }
      if (distance[w] === further) paths[w] = (paths[w] ?? 0) + pathsHere;
    }
  }
  return count;
}
