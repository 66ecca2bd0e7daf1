import { commonPartners } from "../graph/common-partners.ts";
import { adjacency, degreeOf, type Graph } from "../graph/graph.ts";
import type { Measure } from "./measure.ts";
import { pairOf } from "./pair-of.ts";

export const adamicAdar: Measure<typeof between> = {
  id: "adamic-adar",
  name: "Adamic–Adar score",
  of: "pair",
  formula: "Σ_q 1 / ln k(q) over the partners q that both cities share",
  undefinedWhen: "one of the two is not in the graph, or they are the same city",
  range: "0 (no partner in common) up",
  reference:
    "Adamic, L. A. and Adar, E. (2003), Friends and neighbors on the Web, Social Networks 25(3), 211–230",
  compute: between,
  example: {
    says: "Lübeck and Visby share Riga, with 2 partners, and Tallinn, with 3: 1/ln 2 + 1/ln 3 = 2.3529.",
    run: () =>
      between(
        adjacency([
          ["Lübeck", "Riga"],
          ["Lübeck", "Tallinn"],
          ["Riga", "Visby"],
          ["Tallinn", "Visby"],
          ["Tallinn", "Turku"],
        ]),
        "Lübeck",
        "Visby",
      ),
    gives: 1 / Math.LN2 + 1 / Math.log(3),
  },
};

/** Of one pair; `twoStepPairs` in graph/ gives those of all pairs that share a partner in one pass. */
function between(graph: Graph, a: string, b: string): number | undefined {
  const pair = pairOf(graph, a, b);
  return pair && commonPartners(graph, ...pair).reduce((sum, q) => sum + 1 / Math.log(degreeOf(graph, q)), 0);
}
