import { adjacency, degreeOf, type Graph } from "../graph/graph.ts";
import { triangles } from "../graph/triangles.ts";
import type { Measure } from "./measure.ts";

export const transitivity: Measure<typeof transitivityOf> = {
  id: "transitivity",
  name: "Transitivity",
  of: "graph",
  formula: "3 × triangles / wedges, a wedge being two ties that share a city: Σ_i k(i)(k(i) − 1) / 2 of them",
  undefinedWhen: "no city has two partners, so no wedge could close",
  range: "0 to 1",
  reference:
    "Newman, M. E. J. (2003), The structure and function of complex networks, SIAM Review 45(2), 167–256, eq. 3",
  compute: transitivityOf,
  example: {
    says: "A triangle Lübeck, Riga, Tallinn and a tie Tallinn – Visby: 3 × 1 triangle over 5 wedges, 0.6.",
    run: () =>
      transitivityOf(
        adjacency([
          ["Lübeck", "Riga"],
          ["Lübeck", "Tallinn"],
          ["Riga", "Tallinn"],
          ["Tallinn", "Visby"],
        ]),
      ),
    gives: 0.6,
  },
};

function transitivityOf(graph: Graph): number | undefined {
  const wedges = graph.nodes.reduce((sum, _, v) => {
    const k = degreeOf(graph, v);
    return sum + (k * (k - 1)) / 2;
  }, 0);
  // Every triangle passes through three cities, so the sum over cities is the 3 × triangles of the formula.
  return wedges === 0 ? undefined : triangles(graph).reduce((sum, through) => sum + through, 0) / wedges;
}
