import { breadthFirst } from "../graph/breadth-first.ts";
import { components } from "../graph/components.ts";
import { adjacency, degreeOf, type Graph } from "../graph/graph.ts";
import { inducedGraph } from "../graph/induced-graph.ts";
import type { Measure } from "./measure.ts";

export const diameter: Measure<typeof diameterOf> = {
  id: "diameter",
  name: "Diameter",
  of: "graph",
  formula: "max_{i, j} d(i, j) over the cities of the largest component",
  undefinedWhen: "there is no tie",
  range: "1 to n − 1",
  reference:
    "Wasserman, S. and Faust, K. (1994), Social Network Analysis, Cambridge University Press, ch. 4; algorithm: Crescenzi, P. et al. (2013), On computing the diameter of real-world undirected graphs, Theoretical Computer Science 514, 84–95",
  compute: diameterOf,
  example: {
    says: "Lübeck – Riga – Tallinn – Visby in a line: three ties lie between the ends.",
    run: () =>
      diameterOf(
        adjacency([
          ["Lübeck", "Riga"],
          ["Riga", "Tallinn"],
          ["Tallinn", "Visby"],
        ]),
      ),
    gives: 3,
  },
};

/**
 * Exact, and mostly after few searches: seen from a city in the middle, two cities at most i ties away are at
 * most 2i apart. So the farthest are searched first, and once some pair is known to be 2i − 1 apart or more,
 * those nearer than i need not be searched.
 */
function diameterOf(graph: Graph): number | undefined {
  const [largest] = components(graph);
  if (largest === undefined || largest.length < 2) return undefined;
  const whole = inducedGraph(graph, largest);
  const search = breadthFirst(whole);
  const { city, atLeast } = middle(whole, search);
  const { order, count, distance } = search(city);
  const outwards = order.slice(0, count);
  const away = Uint32Array.from(outwards, (v) => distance[v] ?? 0);
  let widest = Math.max(atLeast, away[count - 1] ?? 0);
  for (let i = count - 1; i > 0 && 2 * (away[i] ?? 0) > widest; i--)
    widest = Math.max(widest, eccentricity(search(outwards[i] ?? 0)));
  return widest;
}

type Search = ReturnType<typeof breadthFirst>;

/** A city halfway along a long path, found by two sweeps, and the length of that path. */
function middle(graph: Graph, search: Search): { city: number; atLeast: number } {
  let start = 0;
  for (let v = 1; v < graph.nodes.length; v++) if (degreeOf(graph, v) > degreeOf(graph, start)) start = v;
  const one = farthest(search(start));
  const swept = search(one);
  const atLeast = eccentricity(swept);
  const { distance } = swept;
  let city = farthest(swept);
  for (let step = 0; step < Math.floor(atLeast / 2); step++) city = nearer(graph, distance, city);
  return { city, atLeast };
}

function nearer({ offsets, neighbours }: Graph, distance: Int32Array, city: number): number {
  const row = neighbours.subarray(offsets[city] ?? 0, offsets[city + 1] ?? 0);
  return row.find((next) => (distance[next] ?? 0) < (distance[city] ?? 0)) ?? city;
}

function farthest({ order, count }: ReturnType<Search>): number {
  return order[count - 1] ?? 0;
}

function eccentricity(reached: ReturnType<Search>): number {
  return reached.distance[farthest(reached)] ?? 0;
}
