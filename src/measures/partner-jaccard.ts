import { commonPartners } from "../graph/common-partners.ts";
import { adjacency, degreeOf, type Graph } from "../graph/graph.ts";
import type { Measure } from "./measure.ts";
import { pairOf } from "./pair-of.ts";

export const partnerJaccard: Measure<typeof between> = {
  id: "partner-jaccard",
  name: "Overlap of partners",
  of: "pair",
  formula: "J(a, b) = |N(a) ∩ N(b)| / |N(a) ∪ N(b)|, N the partners of a city",
  undefinedWhen: "one of the two is not in the graph, they are the same city, or neither has a tie",
  range: "0 (no partner in common) to 1 (the same partners)",
  reference:
    "Jaccard, P. (1912), The distribution of the flora in the alpine zone, New Phytologist 11(2), 37–50",
  compute: between,
  example: {
    says: "Lübeck has Riga and Tallinn, Visby has Tallinn and Turku: 1 partner in common of 3.",
    run: () =>
      between(
        adjacency([
          ["Lübeck", "Riga"],
          ["Lübeck", "Tallinn"],
          ["Tallinn", "Visby"],
          ["Turku", "Visby"],
        ]),
        "Lübeck",
        "Visby",
      ),
    gives: 1 / 3,
  },
};

function between(graph: Graph, a: string, b: string): number | undefined {
  const pair = pairOf(graph, a, b);
  if (pair === undefined) return undefined;
  const shared = commonPartners(graph, ...pair).length;
  const all = degreeOf(graph, pair[0]) + degreeOf(graph, pair[1]) - shared;
  return all === 0 ? undefined : shared / all;
}
