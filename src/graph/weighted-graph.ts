import { connect, degreeOf, type Graph } from "./graph.ts";

/** Ties that weigh more or less, laid out as a graph's are: weights[i] is that of the tie to neighbours[i]. */
export interface WeightedGraph extends Graph {
  readonly weights: Float64Array;
}

/** Two cities and what binds them: the number of their agreements, or any other amount above 0. */
export type WeightedTie = readonly [one: string, other: string, weight: number];

/**
 * The weighted graph of the ties given; a pair given again weighs the sum. `nodes` adds cities that may have no
 * tie. A weight has to be a number above 0: a tie that weighs nothing is none.
 */
export function weightedGraph(ties: readonly WeightedTie[], nodes: readonly string[] = []): WeightedGraph {
  const wrong = ties.find(([, , weight]) => !(weight > 0 && Number.isFinite(weight)));
  if (wrong !== undefined)
    throw new RangeError(`The tie ${wrong[0]} – ${wrong[1]} weighs ${wrong[2]}; give a number above 0.`);
  const cities = [
    ...new Set([...nodes, ...ties.map(([one]) => one), ...ties.map(([, other]) => other)]),
  ].sort();
  const index = new Map(cities.map((city, number) => [city, number]));
  const from = Uint32Array.from(ties, ([one]) => index.get(one) ?? 0);
  const to = Uint32Array.from(ties, ([, other]) => index.get(other) ?? 0);
  const graph = connect(cities, index, { from, to });
  const weights = new Float64Array(graph.neighbours.length);
  ties.forEach(([, , weight], tie) => {
    const [a, b] = [from[tie] ?? 0, to[tie] ?? 0];
    if (a === b) return;
    for (const at of [placeOf(graph, a, b), placeOf(graph, b, a)]) weights[at] = (weights[at] ?? 0) + weight;
  });
  return { ...graph, weights };
}

/** A graph in which every tie weighs 1. */
export function evenlyWeighted(graph: Graph): WeightedGraph {
  return { ...graph, weights: new Float64Array(graph.neighbours.length).fill(1) };
}

/** The graph with its weights; where it has none every tie weighs 1. */
export function weightsOf(graph: Graph | WeightedGraph): WeightedGraph {
  return "weights" in graph ? graph : evenlyWeighted(graph);
}

/** A graph with the weights that its ties have in another of the same cities; a tie that is not there weighs 1. */
export function weightedAs(graph: Graph, other: WeightedGraph): WeightedGraph {
  const { weights } = evenlyWeighted(graph);
  graph.nodes.forEach((city, v) => {
    const there = other.index.get(city);
    if (there === undefined) return;
    for (let i = graph.offsets[v] ?? 0; i < (graph.offsets[v + 1] ?? 0); i++) {
      const partner = other.index.get(graph.nodes[graph.neighbours[i] ?? 0] ?? "");
      const at = partner === undefined ? -1 : placeOf(other, there, partner);
      const isTied = at < (other.offsets[there + 1] ?? 0) && other.neighbours[at] === partner;
      if (isTied) weights[i] = other.weights[at] ?? 1;
    }
  });
  return { ...graph, weights };
}

/** What the ties of city number v weigh in all. */
export function strengthOf({ offsets, weights }: WeightedGraph, v: number): number {
  return weights.subarray(offsets[v], offsets[v + 1]).reduce((sum, weight) => sum + weight, 0);
}

/** Where in `neighbours` the partner w of v stands, by halving v's row. */
function placeOf(graph: Graph, v: number, w: number): number {
  let low = graph.offsets[v] ?? 0;
  let high = low + degreeOf(graph, v) - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((graph.neighbours[middle] ?? 0) < w) low = middle + 1;
    else high = middle;
  }
  return low;
}
