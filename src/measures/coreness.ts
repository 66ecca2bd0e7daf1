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
    "Seidman, S. B. (1983), Network structure and minimum degree, Social Networks 5(3), 269–287; algorithm: Matula, D. W. and Beck, L. L. (1983), Smallest-last ordering and clustering and graph coloring algorithms, Journal of the ACM 30(3), 417–427",
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

/** For k = 0, 1, … those with no more than k partners left are taken away, and whoever that leaves with k. */
function corenesses(graph: Graph): CityValues {
  const { nodes, offsets, neighbours } = graph;
  const left = new Uint32Array(nodes.length);
  for (let v = 0; v < nodes.length; v++) left[v] = degreeOf(graph, v);
  const depth = new Array<number>(nodes.length).fill(0);
  const going = new Uint32Array(nodes.length);
  let staying = new Uint32Array(nodes.length);
  for (let v = 0; v < nodes.length; v++) staying[v] = v;
  for (let k = 0; staying.length > 0; k++) {
    let count = 0;
    let stay = 0;
    for (let i = 0; i < staying.length; i++) {
      const v = staying[i] ?? 0;
      // Who is gone has fewer than k left.
      if ((left[v] ?? 0) > k) staying[stay++] = v;
      else if ((left[v] ?? 0) === k) going[count++] = v;
    }
    staying = staying.subarray(0, stay);
    for (let i = 0; i < count; i++) {
      const v = going[i] ?? 0;
      depth[v] = k;
      const end = offsets[v + 1] ?? 0;
      for (let j = offsets[v] ?? 0; j < end; j++) {
        const w = neighbours[j] ?? 0;
        const has = left[w] ?? 0;
        if (has <= k) continue;
        left[w] = has - 1;
        if (has - 1 === k) going[count++] = w;
      }
    }
  }
  return depth;
}
