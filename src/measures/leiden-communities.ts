import type { Graph } from "../graph/graph.ts";
import { leidenDivision } from "../graph/leiden-division.ts";
import { type Communities, communitiesBy, TWO_TRIANGLES } from "./communities.ts";
import type { Measure } from "./measure.ts";

export const leidenCommunities: Measure<typeof found> = {
  id: "leiden-communities",
  name: "Communities by Leiden",
  of: "graph",
  formula:
    "the division found by moving cities to where modularity Q grows most, refining each community into pieces that hang together, merging the pieces, and so on, from the division that a round of Louvain finds; seeded, a high Q and not the highest for certain",
  undefinedWhen: "there is no tie",
  range: "modularity above −1/2 and below 1; 1 to n communities, a city without a tie being one",
  reference:
    "Traag, V. A., Waltman, L. and van Eck, N. J. (2019), From Louvain to Leiden: guaranteeing well-connected communities, Scientific Reports 9, 5233",
  compute: found,
  example: {
    says: "Two triangles, Lübeck, Riga, Tallinn and Accra, Lagos, Lomé, joined by the tie Lübeck – Accra: the triangles are the communities, 2 × (3/7 − 1/4) = 0.3571.",
    run: () => found(TWO_TRIANGLES, 1),
    gives: { modularity: 5 / 14, sizes: [3, 3], of: [0, 0, 0, 1, 1, 1] },
  },
};

function found(graph: Graph, seed: number): Communities | undefined {
  return communitiesBy(leidenDivision, graph, seed);
}
