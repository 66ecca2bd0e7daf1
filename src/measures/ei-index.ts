import { adjacency, type Graph, tiesOf } from "../graph/graph.ts";
import type { Measure } from "./measure.ts";

export const eiIndex: Measure<typeof index> = {
  id: "ei-index",
  name: "E–I index",
  of: "graph",
  formula:
    "(E − I) / (E + I), E the ties between groups, I those within one; a tie of a city whose group is not given counts to neither",
  undefinedWhen: "there is no tie between two cities whose groups are given",
  range: "−1 (all ties within groups) to 1 (all between)",
  reference:
    "Krackhardt, D. and Stern, R. N. (1988), Informal networks and organizational crises: an experimental simulation, Social Psychology Quarterly 51(2), 123–140",
  compute: index,
  example: {
    says: "By country: Lübeck – Aachen within Germany, Lübeck – Riga between countries, and Riga – Narva, whose country is not given: (1 − 1) / 2 = 0, with one tie left out.",
    run: () => {
      const country = new Map([
        ["Aachen", "DE"],
        ["Lübeck", "DE"],
        ["Riga", "LV"],
      ]);
      return index(
        adjacency([
          ["Lübeck", "Aachen"],
          ["Lübeck", "Riga"],
          ["Riga", "Narva"],
        ]),
        (city) => country.get(city),
      );
    },
    gives: { value: 0, external: 1, internal: 1, notGiven: 1 },
  },
};

export interface EiIndex {
  readonly value: number;
  readonly external: number;
  readonly internal: number;
  /** Ties left out because a city's group is not on file. */
  readonly notGiven: number;
}

/** Groups may be countries, regions, blocs or communities, or any other text or number that a city has. */
function index(graph: Graph, groupOf: (city: string) => string | number | undefined): EiIndex | undefined {
  const groups = graph.nodes.map(groupOf);
  const { from, to } = tiesOf(graph);
  let external = 0;
  let internal = 0;
  from.forEach((a, tie) => {
    const [one, other] = [groups[a], groups[to[tie] ?? 0]];
    if (one === undefined || other === undefined) return;
    if (one === other) internal += 1;
    else external += 1;
  });
  const given = external + internal;
  if (given === 0) return undefined;
  return { value: (external - internal) / given, external, internal, notGiven: from.length - given };
}
