import { betweennessOnThreads } from "../src/compute/heavy-measures.ts";
import { components } from "../src/graph/components.ts";
import type { Graph } from "../src/graph/graph.ts";
import { twoStepPairs } from "../src/graph/two-step-pairs.ts";
import { betweenness } from "../src/measures/betweenness.ts";
import { betweennessSampled } from "../src/measures/betweenness-sampled.ts";
import { constraint } from "../src/measures/constraint.ts";
import { coreness } from "../src/measures/coreness.ts";
import { degree } from "../src/measures/degree.ts";
import { degreeAssortativity } from "../src/measures/degree-assortativity.ts";
import { diameter } from "../src/measures/diameter.ts";
import { diameterBounds } from "../src/measures/diameter-bounds.ts";
import { eigenvector } from "../src/measures/eigenvector.ts";
import { harmonicCloseness } from "../src/measures/harmonic-closeness.ts";
import { harmonicClosenessSampled } from "../src/measures/harmonic-closeness-sampled.ts";
import { leidenCommunities } from "../src/measures/leiden-communities.ts";
import { louvainCommunities } from "../src/measures/louvain-communities.ts";
import { meanDistance } from "../src/measures/mean-distance.ts";
import { meanDistanceSampled } from "../src/measures/mean-distance-sampled.ts";
import { meanLocalClustering } from "../src/measures/mean-local-clustering.ts";
import type { CityValues } from "../src/measures/measure.ts";
import { pageRank } from "../src/measures/page-rank.ts";
import { transitivity } from "../src/measures/transitivity.ts";

/** A measure, made one number to compare, and whose it is compared with. */
export interface Race {
  readonly name: string;
  readonly run: (graph: Graph, seed: number) => number | Promise<number>;
  /** Without a peer, as sampling, it is timed alone. */
  readonly python?: "igraph" | "networkx";
  readonly graphology?: true;
  /** The peers' name for it, where it is another. */
  readonly asks?: string;
  /** Runs on several threads, so that what counts is the wall. */
  readonly isThreaded?: true;
  /** Takes n × m steps: left out where that is too long for both. */
  readonly isQuadratic?: true;
}

// By loops, as a closure called for each city took a fifth of what coreness takes.
function sum(values: CityValues | undefined): number {
  let all = 0;
  for (const value of values ?? []) all += value ?? 0;
  return all;
}

function most(values: CityValues): number {
  let all = 0;
  for (const value of values) all = Math.max(all, value ?? 0);
  return all;
}

const igraph = (name: string, run: Race["run"]): Race => ({ name, python: "igraph", run });
const both = (name: string, run: Race["run"]): Race => ({ ...igraph(name, run), graphology: true });
const quadratic = (race: Race): Race => ({ ...race, isQuadratic: true });
const alone = (name: string, run: Race["run"]): Race => ({ name, run });

export const RACES: readonly Race[] = [
  both("components", (graph) => components(graph)[0]?.length ?? 0),
  both("coreness", (graph) => sum(coreness.compute(graph))),
  both("PageRank", (graph) => most(pageRank.compute(graph))),
  igraph("degree", (graph) => most(degree.compute(graph))),
  igraph("assortativity", (graph) => degreeAssortativity.compute(graph) ?? 0),
  igraph("transitivity", (graph) => transitivity.compute(graph) ?? 0),
  igraph("local clustering", (graph) => meanLocalClustering.compute(graph) ?? 0),
  igraph("constraint", (graph) => sum(constraint.compute(graph))),
  both("eigenvector", (graph) => sum(eigenvector.compute(graph))),
  igraph("Leiden", (graph, seed) => leidenCommunities.compute(graph, seed)?.modularity ?? 0),
  both("Louvain", (graph, seed) => louvainCommunities.compute(graph, seed)?.modularity ?? 0),
  quadratic(both("diameter", (graph) => diameter.compute(graph) ?? 0)),
  quadratic(igraph("mean distance", (graph) => meanDistance.compute(graph) ?? 0)),
  // igraph's values are shares of n − 1.
  quadratic(
    igraph("harmonic closeness", (graph) => sum(harmonicCloseness.compute(graph)) / (graph.nodes.length - 1)),
  ),
  quadratic(both("betweenness", (graph) => sum(betweenness.compute(graph)))),
  {
    ...quadratic(
      both("betweenness, 2 threads", async (graph) => sum(await betweennessOnThreads(graph, { threads: 2 }))),
    ),
    asks: "betweenness",
    isThreaded: true,
  },
  quadratic({ name: "Adamic–Adar", python: "networkx", run: allScores }),
  alone("betweenness, 20,000 paths", (graph, seed) =>
    sum(betweennessSampled.compute(graph, { samples: 20_000, probability: 0.95, seed })?.values),
  ),
  alone("closeness from 256", (graph, seed) => {
    const found = harmonicClosenessSampled.compute(graph, { samples: 256, probability: 0.95, seed });
    return sum(found?.values) / (graph.nodes.length - 1);
  }),
  alone(
    "mean distance from 256",
    (graph, seed) => meanDistanceSampled.compute(graph, { samples: 256, seed })?.value ?? 0,
  ),
  alone("diameter, 50 searches", (graph) => diameterBounds.compute(graph, 50)?.lower ?? 0),
];

/** All pairs with a partner in common, tied or not, as networkx is given them. */
function allScores(graph: Graph): number {
  let all = 0;
  twoStepPairs(graph, (_one, _other, _common, score) => {
    all += score;
  });
  return all;
}

/** Beyond so many steps no exact measure of all paths is run. */
export function isLarge(cities: number, ties: number): boolean {
  return cities * ties > 1e9;
}
