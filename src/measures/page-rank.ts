import { adjacency, degreeOf, type Graph } from "../graph/graph.ts";
import type { CityMeasure, CityValues } from "./measure.ts";

export const pageRank: CityMeasure = {
  id: "page-rank",
  name: "PageRank",
  of: "city",
  formula:
    "x(i) = (1 − α)/n + α Σ_j A_ij x(j)/k(j), α = 0.85; the rank of cities without a tie goes to all alike",
  undefinedWhen: "never: a city without a tie has what all have at least",
  range: "0 to 1, 1 in sum",
  reference:
    "Brin, S. and Page, L. (1998), The anatomy of a large-scale hypertextual Web search engine, Computer Networks and ISDN Systems 30(1–7), 107–117; algorithm: Young, D. M. (1954), Iterative methods for solving partial difference equations of elliptic type, Transactions of the American Mathematical Society 76, 92–111",
  compute: pageRanks,
  example: {
    says: "Lübeck – Riga – Tallinn in a line: Riga has 0.4865, the ends 0.2568 each.",
    run: () =>
      pageRanks(
        adjacency([
          ["Lübeck", "Riga"],
          ["Riga", "Tallinn"],
        ]),
      ),
    gives: [0.2567567568, 0.4864864865, 0.2567567568],
  },
};

const DAMPING = 0.85;
/** The most that a round may still move all ranks together when the last was done; which leaves them off by about as much. */
const TOLERANCE = 1e-12;
/**
 * How far beyond what its partners give a city is set. The best would be 2 / (1 + √(1 − α²)) = 1.31 if cities fell
 * into two halves with ties between them alone; a little more costs less than a little less. Up to 2 the rounds
 * always end, as the matrix K − αA is symmetric and positive definite.
 */
const OVERSHOOT = 1.35;

/**
 * Each city in turn is set to what its partners give it at that moment, and some way beyond (successive
 * over-relaxation), which needs a sixth of the rounds of setting all at once. What cities without a tie hold is handed out like the start, so it is enough
 * to scale the ranks to 1 at the end.
 */
function pageRanks(graph: Graph): CityValues {
  const n = graph.nodes.length;
  const start = (1 - DAMPING) / n;
  // What a city hands to each of its partners; the rank itself where it has none.
  const share = new Float64Array(n);
  for (let v = 0; v < n; v++) share[v] = start / Math.max(1, degreeOf(graph, v));
  while (round(graph, share, start) > TOLERANCE);
  const ranks = new Array<number>(n).fill(0);
  let sum = 0;
  for (let v = 0; v < n; v++) {
    const rank = (share[v] ?? 0) * Math.max(1, degreeOf(graph, v));
    ranks[v] = rank;
    sum += rank;
  }
  for (let v = 0; v < n; v++) ranks[v] = (ranks[v] ?? 0) / sum;
  return ranks;
}

/** One round over all cities; returns how far the ranks moved in all. */
function round({ offsets, neighbours }: Graph, share: Float64Array, start: number): number {
  let moved = 0;
  let from = 0;
  for (let v = 0; v < share.length; v++) {
    const end = offsets[v + 1] ?? 0;
    const degree = end - from;
    if (degree === 0) continue;
    let given = start / DAMPING;
    for (; from < end; from++) given += share[neighbours[from] ?? 0] ?? 0;
    const held = share[v] ?? 0;
    const by = OVERSHOOT * (DAMPING * given - degree * held);
    moved += Math.abs(by);
    share[v] = held + by / degree;
  }
  return moved;
}
