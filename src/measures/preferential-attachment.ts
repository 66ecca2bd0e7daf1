import { adjacency, degreeOf, type Graph } from "../graph/graph.ts";
import type { Measure } from "./measure.ts";
import { pairOf } from "./pair-of.ts";

export const preferentialAttachment: Measure<typeof between> = {
  id: "preferential-attachment",
  name: "Preferential attachment score",
  of: "pair",
  formula: "k(a) · k(b), the product of the degrees",
  undefinedWhen: "one of the two is not in the graph, or they are the same city",
  range: "0 to (n − 1)²",
  reference:
    "Liben-Nowell, D. and Kleinberg, J. (2007), The link-prediction problem for social networks, Journal of the American Society for Information Science and Technology 58(7), 1019–1031; after Barabási, A.-L. and Albert, R. (1999), Emergence of scaling in random networks, Science 286, 509–512",
  compute: between,
  example: {
    says: "Riga with 2 partners and Visby with 1: 2.",
    run: () =>
      between(
        adjacency([
          ["Lübeck", "Riga"],
          ["Riga", "Tallinn"],
          ["Turku", "Visby"],
        ]),
        "Riga",
        "Visby",
      ),
    gives: 2,
  },
};

function between(graph: Graph, a: string, b: string): number | undefined {
  const pair = pairOf(graph, a, b);
  return pair && degreeOf(graph, pair[0]) * degreeOf(graph, pair[1]);
}
