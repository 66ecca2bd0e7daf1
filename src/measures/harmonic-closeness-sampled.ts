import { bitCount, distancesFrom } from "../graph/distances-from.ts";
import { adjacency, type Graph } from "../graph/graph.ts";
import type { Estimate, SamplePlan } from "./betweenness-sampled.ts";
import type { Measure } from "./measure.ts";
import { drawWithoutReplacement, seededRandom } from "./seeded-random.ts";

export const harmonicClosenessSampled: Measure<typeof estimate> = {
  id: "harmonic-closeness-sampled",
  name: "Harmonic closeness, sampled",
  of: "city",
  formula:
    "Ĥ(i) = (n − 1) × the mean of 1 / d(i, s) over r cities s ≠ i drawn without replacement, 0 where s is out of reach; with the probability asked for no city is off by more than (n − 1) √(ln(2n/δ) / 2r), δ = 1 − probability, r one less where i is itself drawn",
  undefinedWhen: "the graph has no other city, or fewer than two cities are to be drawn",
  range: "0 to n − 1",
  reference:
    "Eppstein, D. and Wang, J. (2004), Fast approximation of centrality, Journal of Graph Algorithms and Applications 8(1), 39–45; bound: Hoeffding, W. (1963), Probability inequalities for sums of bounded random variables, Journal of the American Statistical Association 58, 13–30, sections 2 and 6",
  compute: estimate,
  example: {
    says: "Lübeck – Riga – Tallinn in a line, all three drawn: nothing is left to chance, 1.5, 2 and 1.5, error 0.",
    run: () =>
      estimate(
        adjacency([
          ["Lübeck", "Riga"],
          ["Riga", "Tallinn"],
        ]),
        { samples: 3, probability: 0.95, seed: 1 },
      ),
    gives: { values: [1.5, 2, 1.5], error: 0, samples: 3, probability: 0.95 },
  },
};

function estimate(graph: Graph, { samples, probability, seed }: SamplePlan): Estimate | undefined {
  const n = graph.nodes.length;
  const drawn = Math.min(n, Math.floor(samples));
  if (n < 2 || drawn < 2) return undefined;
  const sources = drawWithoutReplacement(n, drawn, seededRandom(seed));
  const sum = new Float64Array(n);
  distancesFrom(graph, Uint32Array.from(sources), (city, distance, bits) => {
    sum[city] = (sum[city] ?? 0) + bitCount(bits) / distance;
  });
  const share = Math.sqrt(Math.log((2 * n) / (1 - probability)) / (2 * (drawn - 1)));
  return {
    values: Array.from(sum, (each, v) => ((n - 1) * each) / (sources.has(v) ? drawn - 1 : drawn)),
    error: drawn === n ? 0 : (n - 1) * Math.min(1, share),
    samples: drawn,
    probability,
  };
}
