import { adjacency, degreeOf, type Graph } from "../graph/graph.ts";
import type { CityMeasure, CityValues } from "./measure.ts";

export const coreness: CityMeasure = {
  id: "coreness",
  name: "Coreness",
  of: "city",
  formula: "the largest k such that the city is in a set of cities each of which has k partners in the set",
  undefinedWhen: "never: a city in the graph without a tie has 0",
  range: "0 to n − 1",
  reference:
    "Seidman, S. B. (1983), Network structure and minimum degree, Social Networks 5(3), 269–287; algorithm: Batagelj, V. and Zaveršnik, M. (2003), An O(m) algorithm for cores decomposition of networks, arXiv:cs/0310049",
  compute: corenesses,
  example: {
    says: "A triangle Lübeck, Riga, Tallinn and a tie Tallinn – Visby: the three have 2, Visby 1.",
    run: () =>
      corenesses(
        adjacency([
          ["Lübeck", "Riga"],
          ["Lübeck", "Tallinn"],
          ["Riga", "Tallinn"],
          ["Tallinn", "Visby"],
        ]),
      ),
    gives: [2, 2, 2, 1],
  },
};

/** Cities are taken away in order of the partners they have left; each is as deep as what it has when it goes. */
function corenesses(graph: Graph): CityValues {
  const left = Uint32Array.from(graph.nodes, (_, v) => degreeOf(graph, v));
  const { queue, place, begins } = sortedByDegree(left);
  for (const v of queue) {
    for (let i = graph.offsets[v] ?? 0; i < (graph.offsets[v + 1] ?? 0); i++) {
      const w = graph.neighbours[i] ?? 0;
      const degree = left[w] ?? 0;
      if (degree <= (left[v] ?? 0)) continue;
      // One fewer: to the front of those of its degree, whose part of the queue then begins after it.
      const front = begins[degree] ?? 0;
      const other = queue[front] ?? 0;
      const at = place[w] ?? 0;
      queue[at] = other;
      place[other] = at;
      queue[front] = w;
      place[w] = front;
      begins[degree] = front + 1;
      left[w] = degree - 1;
    }
  }
  return Array.from(left);
}

interface ByDegree {
  /** City numbers, those with the fewest partners first. */
  readonly queue: Uint32Array;
  /** Where in the queue a city is. */
  readonly place: Uint32Array;
  /** Where in the queue the cities of a degree begin. */
  readonly begins: Uint32Array;
}

function sortedByDegree(degrees: Uint32Array): ByDegree {
  const begins = new Uint32Array(degrees.reduce((most, k) => Math.max(most, k), 0) + 2);
  for (const k of degrees) begins[k + 1] = (begins[k + 1] ?? 0) + 1;
  for (let k = 1; k < begins.length; k++) begins[k] = (begins[k] ?? 0) + (begins[k - 1] ?? 0);
  const next = begins.slice();
  const queue = new Uint32Array(degrees.length);
  const place = new Uint32Array(degrees.length);
  degrees.forEach((k, v) => {
    const at = next[k] ?? 0;
    queue[at] = v;
    place[v] = at;
    next[k] = at + 1;
  });
  return { queue, place, begins };
}
