import { breadthFirst } from "../graph/breadth-first.ts";
import { adjacency, type Graph } from "../graph/graph.ts";
import type { Measure } from "./measure.ts";

export const shortestPath: Measure<typeof pathBetween> = {
  id: "shortest-path",
  name: "Shortest path",
  of: "pair",
  formula:
    "the cities along a path of d(a,b) ties, both ends included; of several, the one whose ids come first, read from the end whose id comes first",
  undefinedWhen: "no path joins the two, or one of them is not in the graph",
  range: "1 city (a city and itself) to n cities",
  reference:
    "Moore, E. F. (1959), The shortest path through a maze, in Proceedings of an International Symposium on the Theory of Switching, Harvard University Press, 285–292",
  compute: pathBetween,
  example: {
    says: "Lübeck and Visby share two partners, Riga and Tallinn: the path is by way of Riga, which comes first.",
    run: () =>
      pathBetween(
        adjacency([
          ["Lübeck", "Riga"],
          ["Lübeck", "Tallinn"],
          ["Riga", "Visby"],
          ["Tallinn", "Visby"],
        ]),
        "Lübeck",
        "Visby",
      ),
    gives: ["Lübeck", "Riga", "Visby"],
  },
};

function pathBetween(graph: Graph, a: string, b: string): readonly string[] | undefined {
  const from = graph.index.get(a);
  const to = graph.index.get(b);
  if (from === undefined || to === undefined) return undefined;
  // Always read from the lower number, so that a path and its way back visit the same cities.
  return from <= to ? firstPath(graph, from, to) : firstPath(graph, to, from)?.toReversed();
}

function firstPath(graph: Graph, from: number, to: number): readonly string[] | undefined {
  const { distance } = breadthFirst(graph)(to);
  if (distance[from] === -1) return undefined;
  const path = [from];
  for (let at = from; at !== to; path.push(at)) at = firstNearer(graph, at, distance);
  return path.map((city) => graph.nodes[city] ?? "");
}

/** The partner of v with the lowest number among those one tie nearer to the goal. */
function firstNearer({ offsets, neighbours }: Graph, v: number, distance: Int32Array): number {
  const nearer = (distance[v] ?? 0) - 1;
  return neighbours.subarray(offsets[v], offsets[v + 1]).find((w) => distance[w] === nearer) ?? v;
}
