import { breadthFirst } from "../graph/breadth-first.ts";
import { nearSideBySide } from "../graph/distances-from.ts";
import { adjacency, type Graph } from "../graph/graph.ts";
import { PATH_SUMS } from "../graph/path-sums.ts";
import type { CityMeasure, CityValues } from "./measure.ts";

export const harmonicCloseness: CityMeasure = {
  id: "harmonic-closeness",
  name: "Harmonic closeness",
  of: "city",
  formula: "H(i) = Σ_{j ≠ i} 1 / d(i,j); a city out of reach adds 0",
  undefinedWhen: "the graph has no other city",
  range: "0 to n − 1",
  reference:
    "Marchiori, M. and Latora, V. (2000), Harmony in the small-world, Physica A 285, 539–546; Rochat, Y. (2009), Closeness centrality extended to unconnected graphs: the harmonic centrality index, ASNA, Zürich; Boldi, P. and Vigna, S. (2014), Axioms for centrality, Internet Mathematics 10(3–4), 222–262",
  compute: harmonicClosenesses,
  example: {
    says: "Lübeck – Riga – Tallinn in a line: Lübeck has 1/1 + 1/2 = 1.5, Riga 1/1 + 1/1 = 2.",
    run: () =>
      harmonicClosenesses(
        adjacency([
          ["Lübeck", "Riga"],
          ["Riga", "Tallinn"],
        ]),
      ),
    gives: [1.5, 2, 1.5],
  },
};

/** Of city number v alone: one search where the measure of all cities takes n. */
export function harmonicClosenessOf(graph: Graph, v: number): number | undefined {
  if (graph.nodes.length < 2 || graph.nodes[v] === undefined) return undefined;
  const { order, count, distance } = breadthFirst(graph)(v);
  return order.subarray(1, count).reduce((sum, city) => sum + 1 / (distance[city] ?? 1), 0);
}

function harmonicClosenesses(graph: Graph): CityValues {
  if (graph.nodes.length < 2) return graph.nodes.map(() => undefined);
  const sum = new Float64Array(graph.nodes.length);
  PATH_SUMS.inverseDistances(graph, NO_WEIGHT, nearSideBySide(graph), sum);
  return [...sum];
}

const NO_WEIGHT = new Float64Array(0);
