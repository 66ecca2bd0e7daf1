import { components } from "../graph/components.ts";
import { nearSideBySide } from "../graph/distances-from.ts";
import { adjacency, type Graph } from "../graph/graph.ts";
import { type HangingTrees, hangingTrees } from "../graph/hanging-trees.ts";
import { inducedGraph } from "../graph/induced-graph.ts";
import { PATH_SUMS } from "../graph/path-sums.ts";
import type { CityMeasure, CityValues } from "./measure.ts";

export const betweenness: CityMeasure = {
  id: "betweenness",
  name: "Betweenness",
  of: "city",
  formula: "b(v) = Σ_{s < t; s, t ≠ v} σ_st(v) / σ_st, each pair once; a pair without a path adds 0",
  undefinedWhen: "the graph has fewer than three cities, so no pair that a third could lie between",
  range: "0 to (n − 1)(n − 2) / 2",
  reference:
    "Freeman, L. C. (1977), A set of measures of centrality based on betweenness, Sociometry 40(1), 35–41; algorithm: Brandes, U. (2001), A faster algorithm for betweenness centrality, Journal of Mathematical Sociology 25(2), 163–177",
  compute: betweennesses,
  example: {
    says: "Lübeck – Riga – Tallinn in a line: Riga lies on the one path between the other two and has 1.",
    run: () =>
      betweennesses(
        adjacency([
          ["Lübeck", "Riga"],
          ["Riga", "Tallinn"],
        ]),
      ),
    gives: [0, 1, 0],
  },
};

/**
 * Most cities hang in trees, where what lies between what can be counted: all pairs from different branches
 * at a city pass through it. Only the core is searched, each of its cities weighted with what hangs from it.
 * Sariyüce, A. E. et al. (2013), Shattering and compressing networks for betweenness centrality, SIAM SDM.
 */
function betweennesses(graph: Graph): CityValues {
  if (graph.nodes.length < 3) return graph.nodes.map(() => undefined);
  const weighed = weighedCore(graph);
  const sum = new Float64Array(weighed.weight.length);
  PATH_SUMS.dependencies(weighed.core, weighed.weight, nearSideBySide(weighed.core), sum);
  return fromCore(weighed, sum);
}

/** At each city, the pairs of others that lie in different branches; the core and all beyond it is one branch. */
function branchPairs(graph: Graph, { hung, hangsFrom, weight }: HangingTrees): readonly number[] {
  const squares = new Float64Array(graph.nodes.length);
  const addBranch = (v: number, cities: number): void => {
    squares[v] = (squares[v] ?? 0) + cities ** 2;
  };
  for (const city of hung) addBranch(hangsFrom[city] ?? 0, weight[city] ?? 0);
  const pairs = new Array<number>(graph.nodes.length).fill(0);
  for (const component of components(graph)) {
    for (const v of component) {
      addBranch(v, component.length - (weight[v] ?? 0));
      pairs[v] = ((component.length - 1) ** 2 - (squares[v] ?? 0)) / 2;
    }
  }
  return pairs;
}

/** The core of a graph, each of its cities weighted with what hangs from it, and what the hanging trees settle. */
export interface WeighedCore {
  readonly core: Graph;
  readonly weight: Float64Array;
  /** For each city of the whole graph, the pairs of others that it parts, and its number in the core, or −1. */
  readonly pairs: readonly number[];
  readonly inCore: Int32Array;
}

export function weighedCore(graph: Graph): WeighedCore {
  const trees = hangingTrees(graph);
  const cities = graph.nodes.flatMap((_, v) => (trees.hangsFrom[v] === -1 ? [v] : []));
  const inCore = new Int32Array(graph.nodes.length).fill(-1);
  cities.forEach((city, number) => {
    inCore[city] = number;
  });
  const weight = Float64Array.from(cities, (city) => trees.weight[city] ?? 0);
  return { core: inducedGraph(graph, cities), weight, pairs: branchPairs(graph, trees), inCore };
}

/** Betweenness from the dependencies summed over all sources in the core, where each pair was met from both its ends. */
export function fromCore({ pairs, inCore }: WeighedCore, sum: Float64Array): CityValues {
  return pairs.map((parted, v) => parted + (sum[inCore[v] ?? -1] ?? 0) / 2);
}
