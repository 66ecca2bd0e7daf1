import { adjacency, degreeOf, type Graph } from "../graph/graph.ts";
import { triangles } from "../graph/triangles.ts";
import type { Measure } from "./measure.ts";

export const meanLocalClustering: Measure<typeof meanClustering> = {
  id: "mean-local-clustering",
  name: "Mean local clustering",
  of: "graph",
  formula: "the mean of c(i) = ties among the partners of i / [k(i)(k(i) − 1) / 2] over cities with k(i) ≥ 2",
  undefinedWhen: "no city has two partners; a city with fewer has no c(i) and is left out of the mean",
  range: "0 to 1",
  reference:
    "Watts, D. J. and Strogatz, S. H. (1998), Collective dynamics of 'small-world' networks, Nature 393, 440–442; on leaving out isolates and leaves: Kaiser, M. (2008), Mean clustering coefficients: the role of isolated nodes and leafs on clustering measures for small-world networks, New Journal of Physics 10, 083042",
  compute: meanClustering,
  example: {
    says: "A triangle Lübeck, Riga, Tallinn and a tie Tallinn – Visby: (1 + 1 + 1/3) / 3 = 0.7778; Visby is left out.",
    run: () =>
      meanClustering(
        adjacency([
          ["Lübeck", "Riga"],
          ["Lübeck", "Tallinn"],
          ["Riga", "Tallinn"],
          ["Tallinn", "Visby"],
        ]),
      ),
    gives: 7 / 9,
  },
};

function meanClustering(graph: Graph): number | undefined {
  const through = triangles(graph);
  const each = graph.nodes.flatMap((_, v) => {
    const k = degreeOf(graph, v);
    return k < 2 ? [] : [(through[v] ?? 0) / ((k * (k - 1)) / 2)];
  });
  return each.length === 0 ? undefined : each.reduce((sum, c) => sum + c, 0) / each.length;
}
