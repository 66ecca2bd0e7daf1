import { components } from "../graph/components.ts";
import { adjacency, type Graph } from "../graph/graph.ts";
import type { Measure } from "./measure.ts";

export const componentSizes: Measure<typeof sizes> = {
  id: "component-sizes",
  name: "Component sizes",
  of: "graph",
  formula:
    "cities in each largest set that paths connect, largest set first; a city without a tie is a set of 1",
  undefinedWhen: "the graph has no city",
  range: "each 1 to n, n in sum",
  reference: "Wasserman, S. and Faust, K. (1994), Social Network Analysis, Cambridge University Press, ch. 4",
  compute: sizes,
  example: {
    says: "Lübeck – Riga – Tallinn in a line and Cape Town – Nairobi apart: components of 3 and 2 cities.",
    run: () =>
      sizes(
        adjacency([
          ["Lübeck", "Riga"],
          ["Riga", "Tallinn"],
          ["Cape Town", "Nairobi"],
        ]),
      ),
    gives: [3, 2],
  },
};

function sizes(graph: Graph): readonly number[] | undefined {
  if (graph.nodes.length === 0) return undefined;
  return components(graph).map((cities) => cities.length);
}
