import type { Graph } from "../graph/graph.ts";
import { louvainDivision } from "../graph/louvain-division.ts";
import { type Communities, communitiesBy, TWO_TRIANGLES } from "./communities.ts";
import type { Measure } from "./measure.ts";

export const louvainCommunities: Measure<typeof found> = {
  id: "louvain-communities",
  name: "Communities by Louvain",
  of: "graph",
  formula:
    "the division found by moving cities one by one to where modularity Q grows most, merging each community into one node, and so on, twice over; seeded, a high Q and not the highest for certain",
  undefinedWhen: "there is no tie",
  range: "modularity above −1/2 and below 1; 1 to n communities, a city without a tie being one",
  reference:
    "Blondel, V. D., Guillaume, J.-L., Lambiotte, R. and Lefebvre, E. (2008), Fast unfolding of communities in large networks, Journal of Statistical Mechanics P10008",
  compute: found,
  example: {
    says: "Two triangles, Lübeck, Riga, Tallinn and Accra, Lagos, Lomé, joined by the tie Lübeck – Accra: the triangles are the communities, 2 × (3/7 − 1/4) = 0.3571.",
    run: () => found(TWO_TRIANGLES, 1),
    gives: { modularity: 5 / 14, sizes: [3, 3], of: [0, 0, 0, 1, 1, 1] },
  },
};

function found(graph: Graph, seed: number): Communities | undefined {
  return communitiesBy(louvainDivision, graph, seed);
}
