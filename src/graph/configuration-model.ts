import { connectArcs, type DirectedGraph } from "./directed-graph.ts";
import { connect, degreeOf, type Graph } from "./graph.ts";
import type { MembershipMatrix } from "./membership-matrix.ts";
import { shuffled } from "./shuffled.ts";

/**
 * A graph of the configuration model: every city has as many loose ends as ties, ends are joined two by two at
 * random, and what then is a tie of a city to itself or a second one of a pair is left out and counted in `dropped`
 * (the erased model). So degrees hold in expectation for large graphs and fall short for cities with very many ties:
 * where that matters, use `rewirings`, which keeps them.
 * Bollobás, B. (1980), A probabilistic proof of an asymptotic formula for the number of labelled regular graphs,
 * European Journal of Combinatorics 1(4), 311–316; erased: Britton, T., Deijfen, M. and Martin-Löf, A. (2006),
 * Generating simple random graphs with prescribed degree distribution, Journal of Statistical Physics 124, 1377–1397.
 */
export function configurationGraph(graph: Graph, random: () => number): Graph {
  const ends = new Uint32Array(graph.neighbours.length);
  let next = 0;
  for (let v = 0; v < graph.nodes.length; v++) {
    ends.fill(v, next, next + degreeOf(graph, v));
    next += degreeOf(graph, v);
  }
  const mixed = shuffled(ends.length, random).map((place) => ends[place] ?? 0);
  const half = mixed.length / 2;
  return connect(graph.nodes, graph.index, { from: mixed.subarray(0, half), to: mixed.subarray(half) });
}

/** The same of listings: loose ends that list are joined to loose ends that are listed. */
export function directedConfiguration(graph: DirectedGraph, random: () => number): DirectedGraph {
  const from = new Uint32Array(graph.heads.length);
  for (let v = 0; v < graph.nodes.length; v++) from.fill(v, graph.offsets[v], graph.offsets[v + 1]);
  const to = shuffled(from.length, random).map((place) => graph.heads[place] ?? 0);
  return connectArcs(graph.nodes, graph.index, from, to);
}

/** The same of seats: a second seat of a city in a body is left out and counted in `repeated`. Grades are left out. */
export function seatConfiguration(matrix: MembershipMatrix, random: () => number): MembershipMatrix {
  const mixed = shuffled(matrix.columns.length, random).map((place) => matrix.columns[place] ?? 0);
  const offsets = new Uint32Array(matrix.offsets.length);
  const columns = new Uint32Array(mixed.length);
  let kept = 0;
  for (let v = 0; v < matrix.cities.length; v++) {
    const row = mixed.subarray(matrix.offsets[v], matrix.offsets[v + 1]).sort();
    row.forEach((body, i) => {
      if (i === 0 || body !== row[i - 1]) columns[kept++] = body;
    });
    offsets[v + 1] = kept;
  }
  const grades = new Array<undefined>(kept).fill(undefined);
  return { ...matrix, offsets, columns: columns.slice(0, kept), grades, repeated: mixed.length - kept };
}
