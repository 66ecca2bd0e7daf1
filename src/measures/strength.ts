import type { Graph } from "../graph/graph.ts";
import { strengthOf, type WeightedGraph, weightedGraph, weightsOf } from "../graph/weighted-graph.ts";
import type { CityMeasure, CityValues } from "./measure.ts";

export const strength: CityMeasure = {
  id: "strength",
  name: "Strength",
  of: "city",
  formula: "s(i) = Σ_j w_ij, the weights of the city's ties in sum; where ties have no weights each counts 1",
  undefinedWhen: "never: a city in the graph without a tie has 0",
  range: "0 up",
  reference:
    "Barrat, A., Barthélemy, M., Pastor-Satorras, R. and Vespignani, A. (2004), The architecture of complex weighted networks, Proceedings of the National Academy of Sciences 101(11), 3747–3752",
  compute: strengths,
  example: {
    says: "Lübeck and Riga with 3 agreements, Riga and Tallinn with 1: Riga has 4, Lübeck 3, Tallinn 1.",
    run: () =>
      strengths(
        weightedGraph([
          ["Lübeck", "Riga", 3],
          ["Riga", "Tallinn", 1],
        ]),
      ),
    gives: [3, 4, 1],
  },
};

function strengths(graph: Graph | WeightedGraph): CityValues {
  const weighted = weightsOf(graph);
  return graph.nodes.map((_, v) => strengthOf(weighted, v));
}
