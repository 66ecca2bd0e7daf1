import { adjacency, degreeOf, type Graph } from "../graph/graph.ts";
import type { Measure } from "./measure.ts";

export const degreeDistribution: Measure<typeof distribution> = {
  id: "degree-distribution",
  name: "Degree distribution",
  of: "graph",
  formula: "n_k, the number of cities with k partners, for every k that occurs, in ascending order",
  undefinedWhen: "the graph has no city",
  range: "k from 0 to n − 1; the n_k are n in sum",
  reference:
    "Newman, M. E. J. (2003), The structure and function of complex networks, SIAM Review 45(2), 167–256, section 3.3",
  compute: distribution,
  example: {
    says: "Lübeck – Riga – Tallinn in a line and Visby apart: one city without a partner, two with 1, one with 2.",
    run: () =>
      distribution(
        adjacency(
          [
            ["Lübeck", "Riga"],
            ["Riga", "Tallinn"],
          ],
          ["Visby"],
        ),
      ),
    gives: [
      { degree: 0, cities: 1 },
      { degree: 1, cities: 2 },
      { degree: 2, cities: 1 },
    ],
  },
};

interface DegreeCount {
  readonly degree: number;
  readonly cities: number;
}

function distribution(graph: Graph): readonly DegreeCount[] | undefined {
  if (graph.nodes.length === 0) return undefined;
  const counts: number[] = [];
  graph.nodes.forEach((_, v) => {
    const k = degreeOf(graph, v);
    counts[k] = (counts[k] ?? 0) + 1;
  });
  // Degrees that no city has are holes in the array, which flatMap passes over.
  return counts.flatMap((cities, degree) => [{ degree, cities }]);
}
