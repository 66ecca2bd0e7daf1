import { type DirectedGraph, directedGraph } from "../graph/directed-graph.ts";
import type { CityValues, Measure } from "./measure.ts";
import { returnedBy } from "./reciprocity.ts";

export const cityReciprocity: Measure<typeof reciprocities> = {
  id: "city-reciprocity",
  name: "Listings returned",
  of: "city",
  formula:
    "r(i) = the cities that i lists and that list i / the cities that i lists, among those with a list on file",
  undefinedWhen: "the city has no list on file, or lists no city that has one",
  range: "0 to 1",
  reference:
    "Wasserman, S. and Faust, K. (1994), Social Network Analysis, Cambridge University Press, ch. 13 (mutual and asymmetric dyads); as a share of one city's listings, ours",
  compute: reciprocities,
  example: {
    says: "Lübeck lists Riga and Tallinn, Riga lists Lübeck, Tallinn lists Visby, which has no list on file: of Lübeck's listings half is returned, Riga's one is, and Tallinn's only listing could not be.",
    run: () =>
      reciprocities(
        directedGraph([
          ["Lübeck", "Riga"],
          ["Lübeck", "Tallinn"],
          ["Riga", "Lübeck"],
          ["Tallinn", "Visby"],
        ]),
        (city) => city !== "Visby",
      ),
    gives: [0.5, 1, undefined, undefined],
  },
};

function reciprocities(graph: DirectedGraph, hasList: (city: string) => boolean): CityValues {
  return graph.nodes.map((_, v) => {
    const { listings, returned } = returnedBy(graph, v, hasList);
    return listings === 0 ? undefined : returned / listings;
  });
}
