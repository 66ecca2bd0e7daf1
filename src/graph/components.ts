import { breadthFirst } from "./breadth-first.ts";
import type { Graph } from "./graph.ts";

/** The sets of cities that paths connect, as numbers of cities; the largest first, then by lowest number. */
export function components(graph: Graph): readonly (readonly number[])[] {
  const search = breadthFirst(graph);
  const seen = new Set<number>();
  const found: number[][] = [];
  for (let v = 0; v < graph.nodes.length; v++) {
    if (seen.has(v)) continue;
    const { order, count } = search(v);
    const cities = [...order.slice(0, count).sort()];
    for (const city of cities) seen.add(city);
    found.push(cities);
  }
  return found.sort((a, b) => b.length - a.length);
}
