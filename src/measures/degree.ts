import { adjacency, degreeOf, type Graph } from "../graph/graph.ts";
import type { CityMeasure, CityValues } from "./measure.ts";

export const degree: CityMeasure = {
  id: "degree",
  name: "Degree",
  of: "city",
  formula: "k(i) = Σ_j A_ij, the number of partners",
  undefinedWhen: "never: a city in the graph without a tie has 0",
  range: "0 to n − 1",
  reference:
    "Freeman, L. C. (1978), Centrality in social networks: conceptual clarification, Social Networks 1(3), 215–239",
  compute: degrees,
  example: {
    says: "Lübeck – Riga – Tallinn in a line: Riga has 2 partners, the ends have 1.",
    run: () =>
      degrees(
        adjacency([
          ["Lübeck", "Riga"],
          ["Riga", "Tallinn"],
        ]),
      ),
    gives: [1, 2, 1],
  },
};

function degrees(graph: Graph): CityValues {
  return graph.nodes.map((_, v) => degreeOf(graph, v));
}
