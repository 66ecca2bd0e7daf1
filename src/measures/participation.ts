import { adjacency, degreeOf, type Graph } from "../graph/graph.ts";
import type { CityValues, Measure } from "./measure.ts";

export const participation: Measure<typeof participations> = {
  id: "participation",
  name: "Participation across communities",
  of: "city",
  formula: "P(i) = 1 − Σ_c (k_c(i) / k(i))², k_c(i) the partners of i in community c",
  undefinedWhen: "the city has no tie",
  range: "0 (all partners in one community) to 1 − 1/s with s communities (as many in each)",
  reference:
    "Guimerà, R. and Amaral, L. A. N. (2005), Functional cartography of complex metabolic networks, Nature 433, 895–900",
  compute: participations,
  example: {
    says: "Riga with two partners in community 0 and one each in 1 and 2: 1 − (1/4 + 1/16 + 1/16) = 0.625; its partners have only Riga, 0.",
    run: () =>
      participations(
        adjacency([
          ["Riga", "Accra"],
          ["Riga", "Lübeck"],
          ["Riga", "Tallinn"],
          ["Riga", "Visby"],
        ]),
        [1, 0, 0, 0, 2],
      ),
    gives: [0, 0, 0.625, 0, 0],
  },
};

/** `communities`: the number of each city's community, in the order of the graph's cities. */
function participations(graph: Graph, communities: ArrayLike<number>): CityValues {
  return graph.nodes.map((_, v) => {
    const k = degreeOf(graph, v);
    if (k === 0) return undefined;
    const partners = new Map<number, number>();
    for (let i = graph.offsets[v] ?? 0; i < (graph.offsets[v + 1] ?? 0); i++) {
      const community = communities[graph.neighbours[i] ?? 0] ?? -1;
      partners.set(community, (partners.get(community) ?? 0) + 1);
    }
    return 1 - partners.values().reduce((sum, each) => sum + (each / k) ** 2, 0);
  });
}
