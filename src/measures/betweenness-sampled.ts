import { distancesTo } from "../graph/distances-to.ts";
import { adjacency, type Graph } from "../graph/graph.ts";
import { randomShortestPath } from "../graph/random-shortest-path.ts";
import type { CityValues, Measure } from "./measure.ts";
import { seededRandom } from "./seeded-random.ts";

export const betweennessSampled: Measure<typeof estimate> = {
  id: "betweenness-sampled",
  name: "Betweenness, sampled",
  of: "city",
  formula:
    "b̂(v) = n(n − 1)/2 × the share of r drawn paths that v lies within, each path drawn from the shortest ones of a pair drawn from all; with the probability asked for no city is off by more than ε·n(n − 1)/2, ε² = (⌊log₂(V − 2)⌋ + 1 + ln 1/δ) / 2r, V the cities on the longest shortest path at most, δ = 1 − probability",
  undefinedWhen: "the graph has fewer than three cities, or no path is to be drawn",
  range: "0 to (n − 1)(n − 2) / 2, but for the error",
  reference:
    "Riondato, M. and Kornaropoulos, E. M. (2016), Fast approximation of betweenness centrality through sampling, Data Mining and Knowledge Discovery 30(2), 438–475, with their constant c = 1/2; paths drawn as by Borassi, M. and Natale, E. (2019), KADABRA is an ADaptive Algorithm for Betweenness via Random Approximation, Journal of Experimental Algorithmics 24, 1.2",
  compute: estimate,
  example: {
    says: "Lübeck – Riga – Tallinn in a line, 10,000 paths: Riga is found between the other two about as often as their pair is drawn, a third of the time.",
    run: () =>
      estimate(
        adjacency([
          ["Lübeck", "Riga"],
          ["Riga", "Tallinn"],
        ]),
        { samples: 10_000, probability: 0.95, seed: 1 },
      ),
    gives: { values: [0, 1.0218, 0], error: 0.0474, samples: 10_000, probability: 0.95 },
  },
};

export interface SamplePlan {
  readonly samples: number;
  /** That no value is off by more than the error told: 0.9 or 0.95, say. */
  readonly probability: number;
  readonly seed: number;
}

export interface Estimate {
  readonly values: CityValues;
  /** The most that any value is off, with the probability asked for. */
  readonly error: number;
  readonly samples: number;
  readonly probability: number;
}

function estimate(graph: Graph, { samples, probability, seed }: SamplePlan): Estimate | undefined {
  const n = graph.nodes.length;
  if (n < 3 || samples < 1) return undefined;
  const hits = pathHits(graph, samples, seed);
  const pairs = (n * (n - 1)) / 2;
  return {
    values: Array.from(hits, (times) => (times / samples) * pairs),
    error: pairs * shareOff(mostOnPath(graph), samples, probability),
    samples,
    probability,
  };
}

/** How many of so many drawn paths each city lies within; a graph of two cities or more. */
export function pathHits(graph: Graph, samples: number, seed: number): Uint32Array {
  const n = graph.nodes.length;
  const random = seededRandom(seed);
  const draw = randomShortestPath(graph, random);
  const hits = new Uint32Array(n);
  for (let sample = 0; sample < samples; sample++) {
    const one = Math.floor(random() * n);
    const other = (one + 1 + Math.floor(random() * (n - 1))) % n;
    const between = draw(one, other)?.between ?? NONE;
    for (let i = 0; i < between.length; i++) hits[between[i] ?? 0] = (hits[between[i] ?? 0] ?? 0) + 1;
  }
  return hits;
}

const NONE = new Uint32Array(0);

function shareOff(onPath: number, samples: number, probability: number): number {
  // On paths of two cities nothing lies between, and nothing can be off.
  if (onPath < 3) return 0;
  const dimension = Math.floor(Math.log2(onPath - 2)) + 1;
  return Math.sqrt((dimension - Math.log(1 - probability)) / (2 * samples));
}

/** Cities on a longest shortest path, at most: from no city is any twice as far as from another. */
function mostOnPath(graph: Graph): number {
  const distances = distancesTo(graph);
  const seen = new Uint8Array(graph.nodes.length);
  let most = 0;
  for (let v = 0; v < graph.nodes.length; v++) {
    if (seen[v] === 1) continue;
    const { order, count, distance } = distances(v);
    for (let i = 0; i < count; i++) seen[order[i] ?? 0] = 1;
    most = Math.max(most, 2 * (distance[order[count - 1] ?? v] ?? 0) + 1);
  }
  return most;
}
