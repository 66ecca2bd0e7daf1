import { adjacency, type Graph } from "../graph/graph.ts";
import { betweenness } from "./betweenness.ts";
import type { CityMeasure, CityValues } from "./measure.ts";

export const betweennessNormalised: CityMeasure = {
  id: "betweenness-normalised",
  name: "Betweenness, normalised",
  of: "city",
  formula: "b(v) / [(n − 1)(n − 2) / 2]",
  undefinedWhen: "the graph has fewer than three cities",
  range: "0 to 1 (the hub of a star)",
  reference:
    "Freeman, L. C. (1978), Centrality in social networks: conceptual clarification, Social Networks 1(3), 215–239",
  compute: shares,
  example: {
    says: "Lübeck, Tallinn and Visby all tied to Riga alone: Riga lies between all 3 pairs and has 3 / 3 = 1.",
    run: () =>
      shares(
        adjacency([
          ["Lübeck", "Riga"],
          ["Riga", "Tallinn"],
          ["Riga", "Visby"],
        ]),
      ),
    gives: [0, 1, 0, 0],
  },
};

function shares(graph: Graph): CityValues {
  const n = graph.nodes.length;
  const pairs = ((n - 1) * (n - 2)) / 2;
  return betweenness.compute(graph).map((value) => (value === undefined ? undefined : value / pairs));
}
