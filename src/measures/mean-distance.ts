import { distanceCounts } from "../graph/distance-counts.ts";
import { adjacency, type Graph } from "../graph/graph.ts";
import { inducedGraph } from "../graph/induced-graph.ts";
import { largestComponents } from "../graph/largest-components.ts";
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
  const largest = largestComponents(graph);
  const size = largest[0]?.length;
  if (size === undefined) return undefined;
  let sum = 0;
  distanceCounts(inducedGraph(graph, inOrder(largest)), (_, distance, count) => {
    sum += distance * count;
  });
  return sum / (largest.length * size * (size - 1));
}

/** The cities of all components, in ascending order. */
export function inOrder(found: readonly (readonly number[])[]): readonly number[] {
  return found.length === 1 ? (found[0] ?? []) : found.flat().sort((a, b) => a - b);
}
