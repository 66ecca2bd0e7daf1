import { bitCount, distancesFrom } from "../graph/distances-from.ts";
import { adjacency, type Graph } from "../graph/graph.ts";
import type { Estimate, SamplePlan } from "./betweenness-sampled.ts";
import type { CityValues, Measure } from "./measure.ts";
import { drawWithoutReplacement, seededRandom } from "./seeded-random.ts";

export const harmonicClosenessSampled: Measure<typeof estimate> = {
  id: "harmonic-closeness-sampled",
  name: "Harmonic closeness, sampled",
  of: "city",
  formula:
    "Ĥ(i) = (n − 1) × the mean of 1 / d(i, s) over r cities s ≠ i drawn without replacement, 0 where s is out of reach; with the probability asked for no city is off by more than (n − 1) √(ln(2n/δ) / 2r), δ = 1 − probability, r one less where i is itself drawn; standard error of each city (n − 1) √((1 − r/(n − 1)) s²/r), s² the variance of 1 / d(i, s) among those drawn",
  undefinedWhen: "the graph has no other city, or fewer than two cities are to be drawn",
  range: "0 to n − 1",
  reference:
    "Eppstein, D. and Wang, J. (2004), Fast approximation of centrality, Journal of Graph Algorithms and Applications 8(1), 39–45; bound: Hoeffding, W. (1963), Probability inequalities for sums of bounded random variables, Journal of the American Statistical Association 58, 13–30, sections 2 and 6; standard error: Cochran, W. G. (1977), Sampling Techniques, 3rd ed., section 2.5",
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
    gives: { values: [1.5, 2, 1.5], standardErrors: [0, 0, 0], error: 0, samples: 3, probability: 0.95 },
  },
};

export interface ClosenessEstimate extends Estimate {
  /** How far off each value is to be expected; 0 where every other city was drawn, undefined where only one was. */
  readonly standardErrors: CityValues;
}

function estimate(graph: Graph, { samples, probability, seed }: SamplePlan): ClosenessEstimate | undefined {
  const n = graph.nodes.length;
  const drawn = Math.min(n, Math.floor(samples));
  if (n < 2 || drawn < 2) return undefined;
  const sources = drawWithoutReplacement(n, drawn, seededRandom(seed));
  const sum = new Float64Array(n);
  const squares = new Float64Array(n);
  distancesFrom(graph, Uint32Array.from(sources), (city, distance, bits) => {
    const near = bitCount(bits) / distance;
    sum[city] = (sum[city] ?? 0) + near;
    squares[city] = (squares[city] ?? 0) + near / distance;
  });
  const others = (v: number): number => (sources.has(v) ? drawn - 1 : drawn);
  const share = Math.sqrt(Math.log((2 * n) / (1 - probability)) / (2 * (drawn - 1)));
  return {
    values: Array.from(sum, (each, v) => ((n - 1) * each) / others(v)),
    standardErrors: Array.from(sum, (each, v) => {
      const error = standardError(each, squares[v] ?? 0, others(v), n - 1);
      return error === undefined ? undefined : (n - 1) * error;
    }),
    error: drawn === n ? 0 : (n - 1) * Math.min(1, share),
    samples: drawn,
    probability,
  };
}

/** Of the mean of r numbers drawn without replacement from `all`, given their sum and that of their squares. */
function standardError(sum: number, squares: number, r: number, all: number): number | undefined {
  if (r === all) return 0;
  if (r < 2) return undefined;
  const variance = Math.max(0, squares - (sum * sum) / r) / (r - 1);
  return Math.sqrt(((1 - r / all) * variance) / r);
}
