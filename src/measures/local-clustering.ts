import { adjacency, degreeOf, type Graph } from "../graph/graph.ts";
import { triangles } from "../graph/triangles.ts";
import type { CityMeasure, CityValues } from "./measure.ts";

export const localClustering: CityMeasure = {
  id: "local-clustering",
  name: "Local clustering",
  of: "city",
  formula: "c(i) = ties among the partners of i / [k(i)(k(i) − 1) / 2]",
  undefinedWhen: "the city has fewer than two partners",
  range: "0 to 1",
  reference:
    "Watts, D. J. and Strogatz, S. H. (1998), Collective dynamics of 'small-world' networks, Nature 393, 440–442",
  compute: clusterings,
  example: {
    says: "A triangle Lübeck, Riga, Tallinn and a tie Tallinn – Visby: of the 3 pairs of Tallinn's partners 1 is tied, 0.3333; Visby has no value.",
    run: () =>
      clusterings(
        adjacency([
          ["Lübeck", "Riga"],
          ["Lübeck", "Tallinn"],
          ["Riga", "Tallinn"],
          ["Tallinn", "Visby"],
        ]),
      ),
    gives: [1, 1, 1 / 3, undefined],
  },
};

function clusterings(graph: Graph): CityValues {
  const through = triangles(graph);
  return graph.nodes.map((_, v) => {
    const k = degreeOf(graph, v);
    return k < 2 ? undefined : (through[v] ?? 0) / ((k * (k - 1)) / 2);
  });
}
