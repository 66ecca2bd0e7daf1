import { distancesTo } from "../graph/distances-to.ts";
import { adjacency, type Graph } from "../graph/graph.ts";
import { largestComponents } from "../graph/largest-components.ts";
import { widestApart } from "../graph/widest-apart.ts";
import type { Measure } from "./measure.ts";

export const diameterBounds: Measure<typeof bounds> = {
  id: "diameter-bounds",
  name: "Diameter, within bounds",
  of: "graph",
  formula:
    "lower ≤ max_{i, j} d(i, j) ≤ upper over the cities of the largest component, or of all that are as large, after as many searches in each as asked: lower is the greatest distance met, upper twice the distance from a middle city of the farthest city not searched from, or lower if that is more",
  undefinedWhen: "there is no tie, or fewer than three searches are asked for",
  range: "1 to n − 1; lower ≤ upper, and the diameter itself where they are equal",
  reference:
    "Crescenzi, P., Grossi, R., Habib, M., Lanzi, L. and Marino, A. (2013), On computing the diameter of real-world undirected graphs, Theoretical Computer Science 514, 84–95",
  compute: bounds,
  example: {
    says: "Lübeck – Riga – Tallinn – Visby in a line, three searches: one end is found, then the other, 3 apart, and from the middle no city is farther than 2, so not more than 4.",
    run: () =>
      bounds(
        adjacency([
          ["Lübeck", "Riga"],
          ["Riga", "Tallinn"],
          ["Tallinn", "Visby"],
        ]),
        3,
      ),
    gives: { lower: 3, upper: 4 },
  },
};

function bounds(graph: Graph, searches: number): { lower: number; upper: number } | undefined {
  const largest = largestComponents(graph);
  if (largest.length === 0 || searches < 3) return undefined;
  const search = distancesTo(graph);
  const each = largest.map((cities) => widestApart(graph, search, cities, searches));
  return {
    lower: each.reduce((most, { lower }) => Math.max(most, lower), 0),
    upper: each.reduce((most, { upper }) => Math.max(most, upper), 0),
  };
}
