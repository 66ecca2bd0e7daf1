import { breadthFirst } from "./breadth-first.ts";
import type { Graph } from "./graph.ts";
import { inducedGraph } from "./induced-graph.ts";

/** A city, given by number, and all within so many ties of it, with the ties among them. */
export function neighbourhood(graph: Graph, city: number, steps: number): Graph {
  const { order, count, distance } = breadthFirst(graph)(city);
  const near = order.subarray(0, count).filter((v) => (distance[v] ?? 0) <= steps);
  return inducedGraph(graph, [...near.sort()]);
}
