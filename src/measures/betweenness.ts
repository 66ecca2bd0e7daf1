import { breadthFirst, type Reached } from "../graph/breadth-first.ts";
import { components } from "../graph/components.ts";
import { adjacency, type Graph } from "../graph/graph.ts";
import { type HangingTrees, hangingTrees } from "../graph/hanging-trees.ts";
import { inducedGraph } from "../graph/induced-graph.ts";
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
  const trees = hangingTrees(graph);
  const inCore = coreBetweenness(graph, trees);
  return branchPairs(graph, trees).map((pairs, v) => pairs + (inCore[v] ?? 0));
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

/** Betweenness among the trees that hang from different cities of the core. */
function coreBetweenness(graph: Graph, trees: HangingTrees): Float64Array {
  const cities = graph.nodes.flatMap((_, v) => (trees.hangsFrom[v] === -1 ? [v] : []));
  const core = inducedGraph(graph, cities);
  const weight = Float64Array.from(cities, (city) => trees.weight[city] ?? 0);
  const search = breadthFirst(core);
  const dependency = new Float64Array(cities.length);
  const sum = new Float64Array(cities.length);
  for (let source = 0; source < cities.length; source++)
    addDependencies(search(source), weight, dependency, sum);
  const all = new Float64Array(graph.nodes.length);
  cities.forEach((city, number) => {
    // Each pair was met from both its ends.
    all[city] = (sum[number] ?? 0) / 2;
  });
  return all;
}

/**
 * Brandes' accumulation: from the farthest city inwards, each hands its own weight and its dependency to those
 * just before it, in proportion to the shortest paths that lead through them.
 */
function addDependencies(
  { order, count, paths, steps }: Reached,
  weight: Float64Array,
  dependency: Float64Array,
  sum: Float64Array,
): void {
  dependency.fill(0);
  for (let i = steps.count - 1; i >= 0; i--) {
    const v = steps.from[i] ?? 0;
    const w = steps.to[i] ?? 0;
    const handed = ((weight[w] ?? 0) + (dependency[w] ?? 0)) / (paths[w] ?? 1);
    dependency[v] = (dependency[v] ?? 0) + (paths[v] ?? 0) * handed;
  }
  const sourceWeight = weight[order[0] ?? 0] ?? 0;
  for (let i = 1; i < count; i++) {
    const w = order[i] ?? 0;
    sum[w] = (sum[w] ?? 0) + sourceWeight * (dependency[w] ?? 0);
  }
}
