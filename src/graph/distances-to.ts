import type { Graph } from "./graph.ts";

/** The cities within reach of one, nearest first, and how many ties away they are. */
export interface Away {
  /** The source first; only the first `count` are of this search. */
  readonly order: Uint32Array;
  readonly count: number;
  /** −1 where there is no path. */
  readonly distance: Int32Array;
}

/**
 * A search that can be asked for one source after another, as `breadthFirst` is, for distances alone: it counts no
 * paths. Every answer lies in the same arrays: read it before asking for the next.
 */
export function distancesTo({ nodes, offsets, neighbours }: Graph): (source: number) => Away {
  const order = new Uint32Array(nodes.length);
  const distance = new Int32Array(nodes.length).fill(-1);
  let reached = 0;
  return (source) => {
    for (let i = 0; i < reached; i++) distance[order[i] ?? 0] = -1;
    order[0] = source;
    distance[source] = 0;
    let count = 1;
    for (let i = 0; i < count; i++) {
      const v = order[i] ?? 0;
      const further = (distance[v] ?? 0) + 1;
      const end = offsets[v + 1] ?? 0;
      for (let j = offsets[v] ?? 0; j < end; j++) {
        const w = neighbours[j] ?? 0;
        if (distance[w] !== -1) continue;
        distance[w] = further;
        order[count++] = w;
      }
    }
    reached = count;
    return { order, count, distance };
  };
}
