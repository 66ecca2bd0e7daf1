import type { Graph } from "./graph.ts";
import { connectedParts } from "./partition.ts";

/** The sets of cities that paths connect, as numbers of cities; the largest first, then by lowest number. */
export function components(graph: Graph): readonly (readonly number[])[] {
  const { of, count } = connectedParts(graph, new Uint32Array(graph.nodes.length));
  const found = Array.from({ length: count }, (): number[] => []);
  for (let v = 0; v < of.length; v++) found[of[v] ?? 0]?.push(v);
  return found.sort((a, b) => b.length - a.length);
}
