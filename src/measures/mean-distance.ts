import { nearSideBySide } from "../graph/distances-from.ts";
import { adjacency, type Graph } from "../graph/graph.ts";
import { inducedGraph } from "../graph/induced-graph.ts";
import { largestComponents } from "../graph/largest-components.ts";
import { PATH_SUMS } from "../graph/path-sums.ts";
import type { Measure } from "./measure.ts";

export const meanDistance: Measure<typeof meanDistanceOf> = {
  id: "mean-distance",
  name: "Mean distance",
  of: "graph",
  formula:
    "L = Σ_{i ≠ j} d(i, j) / (n (n − 1)) over the n cities of the largest component; of all that are as large, pairs within each",
  undefinedWhen: "there is no tie",
  range: "1 to (n + 1) / 3",
  reference:
    "Newman, M. E. J. (2003), The structure and function of complex networks, SIAM Review 45(2), 167–256, eq. 1",
  compute: meanDistanceOf,
  example: {
    says: "Lübeck – Riga – Tallinn in a line: distances 1, 1 and 2, so 4/3; Cape Town – Nairobi apart count not.",
    run: () =>
      meanDistanceOf(
        adjacency([
          ["Lübeck", "Riga"],
          ["Riga", "Tallinn"],
          ["Cape Town", "Nairobi"],
        ]),
      ),
    gives: 4 / 3,
  },
};

/** Ties on the shortest path between two cities, over all pairs that it joins there; exact. */
function meanDistanceOf(graph: Graph): number | undefined {
  const paired = joinedPairs(graph);
  if (paired === undefined) return undefined;
  const sum = new Float64Array(1);
  PATH_SUMS.distances(paired.within, NO_WEIGHT, nearSideBySide(paired.within), sum);
  return (sum[0] ?? 0) / paired.pairs;
}

const NO_WEIGHT = new Float64Array(0);

/** The largest component, or all that are as large, and the ordered pairs of cities that paths join there. */
export function joinedPairs(graph: Graph): { within: Graph; pairs: number; size: number } | undefined {
  const largest = largestComponents(graph);
  const size = largest[0]?.length;
  if (size === undefined) return undefined;
  const cities = largest.length === 1 ? (largest[0] ?? []) : largest.flat().sort((a, b) => a - b);
  return { within: inducedGraph(graph, cities), pairs: cities.length * (size - 1), size };
}
