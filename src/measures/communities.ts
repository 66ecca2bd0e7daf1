import { adjacency, type Graph, tieCount } from "../graph/graph.ts";
import type { Partition } from "../graph/partition.ts";
import { evenlyWeighted, type WeightedGraph } from "../graph/weighted-graph.ts";
import { modularity } from "./modularity.ts";
import { seededRandom } from "./seeded-random.ts";

/** A division of the cities of a graph and what it is worth. */
export interface Communities {
  readonly modularity: number;
  /** Cities in each community, the largest first. */
  readonly sizes: readonly number[];
  /** The number of each city's community, its place in `sizes`, in the order of the graph's cities. */
  readonly of: readonly number[];
}

/** The example of every way of dividing: a tie joins two triangles. */
export const TWO_TRIANGLES = adjacency([
  ["Lübeck", "Riga"],
  ["Lübeck", "Tallinn"],
  ["Riga", "Tallinn"],
  ["Accra", "Lagos"],
  ["Accra", "Lomé"],
  ["Lagos", "Lomé"],
  ["Lübeck", "Accra"],
]);

/** The communities that a way of dividing finds; undefined where there is no tie. */
export function communitiesBy(
  divide: (graph: WeightedGraph, random: () => number) => Partition,
  graph: Graph,
  seed: number,
): Communities | undefined {
  if (tieCount(graph) === 0) return undefined;
  const found = divide(evenlyWeighted(graph), seededRandom(seed));
  const sizes = new Array<number>(found.count).fill(0);
  for (const part of found.of) sizes[part] = (sizes[part] ?? 0) + 1;
  const bySize = sizes.map((_, part) => part).sort((a, b) => (sizes[b] ?? 0) - (sizes[a] ?? 0) || a - b);
  const place = new Uint32Array(found.count);
  for (let number = 0; number < bySize.length; number++) place[bySize[number] ?? 0] = number;
  const of = new Array<number>(found.of.length).fill(0);
  for (let city = 0; city < of.length; city++) of[city] = place[found.of[city] ?? 0] ?? 0;
  return {
    modularity: modularity.compute(graph, found.of) ?? 0,
    sizes: bySize.map((part) => sizes[part] ?? 0),
    of,
  };
}
