import { adjacency, degreeOf, type Graph } from "../graph/graph.ts";
import type { Measure } from "./measure.ts";

export const degreeAssortativity: Measure<typeof assortativity> = {
  id: "degree-assortativity",
  name: "Degree assortativity",
  of: "graph",
  formula: "r = the correlation of the degrees at the two ends of a tie, each tie taken both ways round",
  undefinedWhen: "there is no tie, or all ends of ties have the same degree",
  range: "−1 to 1",
  reference:
    "Newman, M. E. J. (2002), Assortative mixing in networks, Physical Review Letters 89(20), 208701, eq. 4",
  compute: assortativity,
  example: {
    says: "Lübeck – Riga – Tallinn in a line: every tie joins a city of 1 partner with one of 2, so −1.",
    run: () =>
      assortativity(
        adjacency([
          ["Lübeck", "Riga"],
          ["Riga", "Tallinn"],
        ]),
      ),
    gives: -1,
  },
};

/** Sums over ends of ties: whole numbers, exact up to 2^53, so that rounding makes no correlation of its own. */
function assortativity(graph: Graph): number | undefined {
  let ends = 0;
  let sum = 0;
  let squares = 0;
  let products = 0;
  for (let v = 0; v < graph.nodes.length; v++) {
    const k = degreeOf(graph, v);
    ends += k;
    sum += k * k;
    squares += k ** 3;
    for (let i = graph.offsets[v] ?? 0; i < (graph.offsets[v + 1] ?? 0); i++)
      products += k * degreeOf(graph, graph.neighbours[i] ?? 0);
  }
  const spread = ends * squares - sum * sum;
  return spread <= 0 ? undefined : (ends * products - sum * sum) / spread;
}
