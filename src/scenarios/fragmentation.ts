import { bridges } from "../graph/bridges.ts";
import { components } from "../graph/components.ts";
import { degreeOf, type Graph } from "../graph/graph.ts";

/** How far a graph of places and networks hangs together. */
export interface Fragmentation {
  /** Places that have some edge, and those that have none. */
  readonly connected: number;
  readonly alone: number;
  /** Sets of two places or more that routes connect, and the places in the largest. */
  readonly components: number;
  readonly largestComponent: number;
  /** Edges whose loss would part a component. */
  readonly bridges: number;
}

/** Networks are counted in no figure: they only connect. */
export function fragmentation(graph: Graph, isPlace: Uint8Array): Fragmentation {
  const places = components(graph).map((nodes) => nodes.filter((v) => isPlace[v] === 1));
  const sizes = places.map(({ length }) => length);
  const all = sizes.reduce((sum, size) => sum + size, 0);
  const alone = graph.nodes.filter((_, v) => isPlace[v] === 1 && degreeOf(graph, v) === 0).length;
  return {
    connected: all - alone,
    alone,
    components: sizes.filter((size) => size > 1).length,
    largestComponent: Math.max(0, ...sizes),
    bridges: bridges(graph).length,
  };
}
