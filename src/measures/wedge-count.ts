import { adjacency, degreeOf, type Graph } from "../graph/graph.ts";
import type { Measure } from "./measure.ts";

export const wedgeCount: Measure<typeof count> = {
  id: "wedge-count",
  name: "Wedges",
  of: "graph",
  formula: "Σ_i k(i)(k(i) − 1) / 2, the pairs of ties that share a city",
  undefinedWhen: "never: a graph without a tie has 0",
  range: "0 to n (n − 1) (n − 2) / 2",
  reference:
    "Newman, M. E. J. (2003), The structure and function of complex networks, SIAM Review 45(2), 167–256, eq. 3",
  compute: count,
  example: {
    says: "Riga with the partners Lübeck, Tallinn and Visby: 3 pairs of its ties, 3 wedges.",
    run: () =>
      count(
        adjacency([
          ["Lübeck", "Riga"],
          ["Riga", "Tallinn"],
          ["Riga", "Visby"],
        ]),
      ),
    gives: 3,
  },
};

function count(graph: Graph): number {
  return graph.nodes.reduce((sum, _, v) => sum + (degreeOf(graph, v) * (degreeOf(graph, v) - 1)) / 2, 0);
}
