import { adjacency, type Graph, tieCount } from "../graph/graph.ts";
import type { Measure } from "./measure.ts";

export const density: Measure<typeof densityOf> = {
  id: "density",
  name: "Density",
  of: "graph",
  formula: "2m / n(n − 1), the share of possible ties that exist",
  undefinedWhen: "the graph has fewer than two cities, among whom no tie is possible",
  range: "0 to 1",
  reference: "Wasserman, S. and Faust, K. (1994), Social Network Analysis, Cambridge University Press, ch. 4",
  compute: densityOf,
  example: {
    says: "Lübeck – Riga – Tallinn in a line: 2 of 3 possible ties, 0.6667.",
    run: () =>
      densityOf(
        adjacency([
          ["Lübeck", "Riga"],
          ["Riga", "Tallinn"],
        ]),
      ),
    gives: 2 / 3,
  },
};

function densityOf(graph: Graph): number | undefined {
  const n = graph.nodes.length;
  return n < 2 ? undefined : (2 * tieCount(graph)) / (n * (n - 1));
}
