import { type DirectedGraph, directedGraph, lists } from "../graph/directed-graph.ts";
import type { Measure } from "./measure.ts";

export const reciprocity: Measure<typeof reciprocityOf> = {
  id: "reciprocity",
  name: "Reciprocity of listings",
  of: "graph",
  formula:
    "r = L↔ / L, L the listings of one city by another where both have a list on file, L↔ those of them that are returned",
  undefinedWhen: "no city with a list on file lists another with one",
  range: "0 to 1",
  reference:
    "Newman, M. E. J., Forrest, S. and Balthrop, J. (2002), Email networks and the spread of computer viruses, Physical Review E 66, 035101",
  compute: reciprocityOf,
  example: {
    says: "Lübeck lists Riga and Tallinn, Riga lists Lübeck, and of Tallinn no list is on file: both listings that could be returned are, 2/2, and 1 is left out.",
    run: () =>
      reciprocityOf(
        directedGraph([
          ["Lübeck", "Riga"],
          ["Lübeck", "Tallinn"],
          ["Riga", "Lübeck"],
        ]),
        (city) => city !== "Tallinn",
      ),
    gives: { value: 1, listings: 2, returned: 2, notGiven: 1 },
  },
};

export interface Reciprocity {
  readonly value: number;
  readonly listings: number;
  readonly returned: number;
  /** Listings left out because one of the two has no list on file: its silence says nothing. */
  readonly notGiven: number;
}

function reciprocityOf(graph: DirectedGraph, hasList: (city: string) => boolean): Reciprocity | undefined {
  const counted = graph.nodes.map((_, v) => returnedBy(graph, v, hasList));
  const sum = (of: keyof Returned): number => counted.reduce((all, each) => all + each[of], 0);
  const listings = sum("listings");
  if (listings === 0) return undefined;
  return {
    value: sum("returned") / listings,
    listings,
    returned: sum("returned"),
    notGiven: sum("notGiven"),
  };
}

type Returned = Omit<Reciprocity, "value">;

/** The listings of one city by whether they are returned. */
export function returnedBy(graph: DirectedGraph, v: number, hasList: (city: string) => boolean): Returned {
  const heads = graph.heads.subarray(graph.offsets[v], graph.offsets[v + 1]);
  const given = hasList(graph.nodes[v] ?? "") ? heads.filter((w) => hasList(graph.nodes[w] ?? "")) : [];
  return {
    listings: given.length,
    returned: given.filter((w: number) => lists(graph, w, v)).length,
    notGiven: heads.length - given.length,
  };
}
