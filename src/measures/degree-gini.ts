import { adjacency, degreeOf, type Graph } from "../graph/graph.ts";
import type { Measure } from "./measure.ts";

export const degreeGini: Measure<typeof gini> = {
  id: "degree-gini",
  name: "Gini coefficient of degrees",
  of: "graph",
  formula: "G = Σ_i (2i − n − 1) k(i) / (n Σ_i k(i)), the cities in ascending order of degree, i from 1",
  undefinedWhen: "there is no tie",
  range: "0 to 1 − 1/n",
  reference:
    "Dorfman, R. (1979), A formula for the Gini coefficient, Review of Economics and Statistics 61(1), 146–149",
  compute: gini,
  example: {
    says: "Riga with three partners that have no other: degrees 1, 1, 1 and 3, (−3 − 1 + 1 + 9) / (4 × 6) = 0.25.",
    run: () =>
      gini(
        adjacency([
          ["Lübeck", "Riga"],
          ["Riga", "Tallinn"],
          ["Riga", "Visby"],
        ]),
      ),
    gives: 0.25,
  },
};

function gini(graph: Graph): number | undefined {
  return giniOf(Float64Array.from(graph.nodes, (_, v) => degreeOf(graph, v)));
}

/** The same of any numbers that are not negative; they are sorted on the way. */
export function giniOf(values: Float64Array): number | undefined {
  const n = values.length;
  const total = values.sort().reduce((sum, k) => sum + k, 0);
  if (total === 0) return undefined;
  const weighed = values.reduce((sum, k, i) => sum + (2 * (i + 1) - n - 1) * k, 0);
  return weighed / (n * total);
}
