import { adjacency, type Graph } from "../graph/graph.ts";
import { triangles } from "../graph/triangles.ts";
import type { Measure } from "./measure.ts";

export const triangleCount: Measure<typeof count> = {
  id: "triangle-count",
  name: "Triangles",
  of: "graph",
  formula: "the number of sets of three cities all tied to each other",
  undefinedWhen: "never: a graph without a tie has 0",
  range: "0 to n (n − 1) (n − 2) / 6",
  reference:
    "Wasserman, S. and Faust, K. (1994), Social Network Analysis, Cambridge University Press, ch. 14; algorithm: Latapy, M. (2008), Main-memory triangle computations for very large (sparse (power-law)) graphs, Theoretical Computer Science 407, 458–473",
  compute: count,
  example: {
    says: "A square Lübeck, Riga, Tallinn, Visby with the tie Lübeck – Tallinn across it: 2 triangles.",
    run: () =>
      count(
        adjacency([
          ["Lübeck", "Riga"],
          ["Riga", "Tallinn"],
          ["Tallinn", "Visby"],
          ["Visby", "Lübeck"],
          ["Lübeck", "Tallinn"],
        ]),
      ),
    gives: 2,
  },
};

function count(graph: Graph): number {
  return triangles(graph).reduce((sum, through) => sum + through, 0) / 3;
}
