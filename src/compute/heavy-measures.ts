import type { Graph } from "../graph/graph.ts";
import { fromCore, weighedCore } from "../measures/betweenness.ts";
import { joinedPairs } from "../measures/mean-distance.ts";
import type { CityValues } from "../measures/measure.ts";
import { type JobWish, pathJob } from "./path-job.ts";

const NO_WEIGHT = new Float64Array(0);

/** `betweenness` on several threads; the values are the same but for rounding, as sums are made in another order. */
export async function betweennessOnThreads(graph: Graph, wish?: JobWish): Promise<CityValues> {
  if (graph.nodes.length < 3) return graph.nodes.map(() => undefined);
  const weighed = weighedCore(graph);
  const { core, weight } = weighed;
  return fromCore(weighed, await pathJob("dependencies", core, weight, weight.length, wish));
}

/** `harmonicCloseness` likewise. */
export async function harmonicClosenessOnThreads(graph: Graph, wish?: JobWish): Promise<CityValues> {
  if (graph.nodes.length < 2) return graph.nodes.map(() => undefined);
  return [...(await pathJob("inverseDistances", graph, NO_WEIGHT, graph.nodes.length, wish))];
}

/** `meanDistance` likewise. */
export async function meanDistanceOnThreads(graph: Graph, wish?: JobWish): Promise<number | undefined> {
  const paired = joinedPairs(graph);
  if (paired === undefined) return undefined;
  const [sum = 0] = await pathJob("distances", paired.within, NO_WEIGHT, 1, wish);
  return sum / paired.pairs;
}
