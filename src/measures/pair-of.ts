import type { Graph } from "../graph/graph.ts";

/** The numbers of two cities; undefined where one is not in the graph or both are the same. */
export function pairOf(graph: Graph, a: string, b: string): readonly [number, number] | undefined {
  const one = graph.index.get(a);
  const other = graph.index.get(b);
  return one === undefined || other === undefined || one === other ? undefined : [one, other];
}
