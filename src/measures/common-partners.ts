import { commonPartners as partnersOfBoth } from "../graph/common-partners.ts";
import { adjacency, type Graph } from "../graph/graph.ts";
import type { Measure } from "./measure.ts";
import { pairOf } from "./pair-of.ts";

export const commonPartners: Measure<typeof between> = {
  id: "common-partners",
  name: "Common partners",
  of: "pair",
  formula:
    "N(a) ∩ N(b), the cities that are partners of both, in the order of their ids; their number is the measure",
  undefinedWhen: "one of the two is not in the graph, or they are the same city",
  range: "0 to n − 2 cities",
  reference:
    "Liben-Nowell, D. and Kleinberg, J. (2007), The link-prediction problem for social networks, Journal of the American Society for Information Science and Technology 58(7), 1019–1031",
  compute: between,
  example: {
    says: "Lübeck and Visby are both tied to Riga and to Tallinn: two partners in common.",
    run: () =>
      between(
        adjacency([
          ["Lübeck", "Riga"],
          ["Lübeck", "Tallinn"],
          ["Riga", "Visby"],
          ["Tallinn", "Visby"],
        ]),
        "Lübeck",
        "Visby",
      ),
    gives: ["Riga", "Tallinn"],
  },
};

function between(graph: Graph, a: string, b: string): readonly string[] | undefined {
  const pair = pairOf(graph, a, b);
  return pair && partnersOfBoth(graph, ...pair).map((city) => graph.nodes[city] ?? "");
}
