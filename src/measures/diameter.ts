import { distancesTo } from "../graph/distances-to.ts";
import { adjacency, type Graph } from "../graph/graph.ts";
import { largestComponents } from "../graph/largest-components.ts";
import { widestApart } from "../graph/widest-apart.ts";
import type { Measure } from "./measure.ts";

export const diameter: Measure<typeof diameterOf> = {
  id: "diameter",
  name: "Diameter",
  of: "graph",
  formula: "max_{i, j} d(i, j) over the cities of the largest component, or of all that are as large",
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

/** Exact, and mostly after few searches in a component. */
function diameterOf(graph: Graph): number | undefined {
  const search = distancesTo(graph);
  let widest: number | undefined;
  for (const cities of largestComponents(graph))
    widest = Math.max(widest ?? 0, widestApart(graph, search, cities, Number.POSITIVE_INFINITY).lower);
  return widest;
}
