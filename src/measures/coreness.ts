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
  // It is counted on for who is gone, which costs less than to ask; who is gone has fewer than k left ever after.
  const left = new Int32Array(nodes.length);
  const staying = new Uint32Array(nodes.length);
  for (let v = 0; v < nodes.length; v++) {
    left[v] = degreeOf(graph, v);
    staying[v] = v;
  }
  const depth = new Array<number>(nodes.length).fill(0);
  // Each city is written to the next place, and stays there where the place is then counted: one more than there are.
  const going = new Uint32Array(nodes.length + 1);
  for (let k = 0, stays = nodes.length; stays > 0; k++) {
    const asked = stays;
    let count = 0;
    stays = 0;
    for (let i = 0; i < asked; i++) {
      const v = staying[i] ?? 0;
      const has = left[v] ?? 0;
      staying[stays] = v;
      going[count] = v;
      stays += isLess(k, has);
      count += isSame(has, k);
    }
    for (let i = 0; i < count; i++) {
      const v = going[i] ?? 0;
      depth[v] = k;
      const end = offsets[v + 1] ?? 0;
      for (let j = offsets[v] ?? 0; j < end; j++) {
        const w = neighbours[j] ?? 0;
        const has = (left[w] ?? 0) - 1;
        left[w] = has;
        going[count] = w;
        count += isSame(has, k);
      }
    }
  }
  return depth;
}

// 1 or 0 by arithmetic, for numbers from 0 to 2³¹ − 1: a processor guesses which way a branch goes, and here it would
// guess wrong every third time and lose a quarter of the time by that.
const isLess = (one: number, other: number): number => (one - other) >>> 31;
const isSame = (one: number, other: number): number => ((one ^ other) - 1) >>> 31;
