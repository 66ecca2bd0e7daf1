import { adjacency, type Graph } from "../graph/graph.ts";
import { harmonicCloseness } from "./harmonic-closeness.ts";
import type { CityMeasure, CityValues } from "./measure.ts";

export const harmonicClosenessNormalised: CityMeasure = {
  id: "harmonic-closeness-normalised",
  name: "Harmonic closeness, normalised",
  of: "city",
  formula: "H(i) / (n − 1)",
  undefinedWhen: "the graph has no other city",
  range: "0 (no tie) to 1 (tied to every other city)",
  reference:
    "Rochat, Y. (2009), Closeness centrality extended to unconnected graphs: the harmonic centrality index, ASNA, Zürich",
  compute: shares,
  example: {
    says: "Lübeck – Riga – Tallinn in a line: Lübeck has 1.5 / 2 = 0.75, Riga 2 / 2 = 1.",
    run: () =>
      shares(
        adjacency([
          ["Lübeck", "Riga"],
          ["Riga", "Tallinn"],
        ]),
      ),
    gives: [0.75, 1, 0.75],
  },
};

function shares(graph: Graph): CityValues {
  const others = graph.nodes.length - 1;
  return harmonicCloseness.compute(graph).map((value) => (value === undefined ? undefined : value / others));
}
