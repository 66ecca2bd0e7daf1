import { distancesFrom } from "../graph/distances-from.ts";
import { adjacency, type Graph } from "../graph/graph.ts";
import { joinedPairs } from "./mean-distance.ts";
import type { Measure } from "./measure.ts";
import { drawWithoutReplacement, seededRandom } from "./seeded-random.ts";

export const meanDistanceSampled: Measure<typeof estimate> = {
  id: "mean-distance-sampled",
  name: "Mean distance, sampled",
  of: "graph",
  formula:
    "L̂ = the mean over r cities drawn without replacement of their mean distance to the others of the largest component (of their own, where several are as large); standard error s √((1 − r/n) / r), s the standard deviation of those means; lower and upper are L̂ ∓ 1.96 standard errors",
  undefinedWhen: "there is no tie, or fewer than two cities are to be drawn",
  range: "1 to (n + 1) / 3, but for the error",
  reference:
    "Cochran, W. G. (1977), Sampling Techniques, 3rd ed., Wiley, ch. 2 (simple random sampling of cities); distances: Newman, M. E. J. (2003), The structure and function of complex networks, SIAM Review 45(2), 167–256, eq. 1",
  compute: estimate,
  example: {
    says: "Lübeck – Riga – Tallinn in a line, all three drawn: 4/3, with nothing left to chance.",
    run: () =>
      estimate(
        adjacency([
          ["Lübeck", "Riga"],
          ["Riga", "Tallinn"],
        ]),
        { samples: 3, seed: 1 },
      ),
    gives: { value: 4 / 3, lower: 4 / 3, upper: 4 / 3, samples: 3 },
  },
};

interface MeanEstimate {
  readonly value: number;
  /** An interval that holds the mean distance in about 95 of 100 seeds. */
  readonly lower: number;
  readonly upper: number;
  readonly samples: number;
}

function estimate(
  graph: Graph,
  { samples, seed }: { readonly samples: number; readonly seed: number },
): MeanEstimate | undefined {
  const paired = joinedPairs(graph);
  const n = paired?.within.nodes.length ?? 0;
  const drawn = Math.min(n, Math.floor(samples));
  if (paired === undefined || drawn < 2) return undefined;
  const sources = Uint32Array.from(drawWithoutReplacement(n, drawn, seededRandom(seed)));
  const means = Array.from(distanceSums(paired.within, sources), (sum) => sum / (paired.size - 1));
  const value = means.reduce((all, mean) => all + mean, 0) / drawn;
  const variance = means.reduce((all, mean) => all + (mean - value) ** 2, 0) / (drawn - 1);
  const off = 1.96 * Math.sqrt((variance * (1 - drawn / n)) / drawn);
  return { value, lower: value - off, upper: value + off, samples: drawn };
}

/** For each source, its distances to all others added up. */
function distanceSums(graph: Graph, sources: Uint32Array): Float64Array {
  const sums = new Float64Array(sources.length);
  distancesFrom(graph, sources, (_, distance, bits, first) => {
    for (let left = bits; left !== 0; left &= left - 1) {
      const source = first + 31 - Math.clz32(left & -left);
      sums[source] = (sums[source] ?? 0) + distance;
    }
  });
  return sums;
}
