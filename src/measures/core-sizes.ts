import { adjacency, type Graph } from "../graph/graph.ts";
import { coreness } from "./coreness.ts";
import type { Measure } from "./measure.ts";

export const coreSizes: Measure<typeof sizes> = {
  id: "core-sizes",
  name: "Sizes of the k-cores",
  of: "graph",
  formula:
    "for k = 0, 1, … up to the greatest coreness: the number of cities in the k-core, those with a coreness of k or more",
  undefinedWhen: "the graph has no city",
  range: "from n at k = 0 down to at least k + 1 at the greatest k, never rising",
  reference: "Seidman, S. B. (1983), Network structure and minimum degree, Social Networks 5(3), 269–287",
  compute: sizes,
  example: {
    says: "A triangle Lübeck, Riga, Tallinn, a tie Tallinn – Visby and Accra apart: 5 cities in the 0-core, 4 in the 1-core, 3 in the 2-core.",
    run: () =>
      sizes(
        adjacency(
          [
            ["Lübeck", "Riga"],
            ["Lübeck", "Tallinn"],
            ["Riga", "Tallinn"],
            ["Tallinn", "Visby"],
          ],
          ["Accra"],
        ),
      ),
    gives: [5, 4, 3],
  },
};

function sizes(graph: Graph): readonly number[] | undefined {
  if (graph.nodes.length === 0) return undefined;
  const depths = coreness.compute(graph);
  const greatest = depths.reduce<number>((most, k) => Math.max(most, k ?? 0), 0);
  const cities = new Array<number>(greatest + 1).fill(0);
  for (const k of depths) if (k !== undefined) cities[k] = (cities[k] ?? 0) + 1;
  for (let k = greatest - 1; k >= 0; k--) cities[k] = (cities[k] ?? 0) + (cities[k + 1] ?? 0);
  return cities;
}
