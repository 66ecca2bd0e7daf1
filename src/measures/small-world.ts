import { type Graph, tieCount } from "../graph/graph.ts";
import { inducedGraph } from "../graph/induced-graph.ts";
import { largestComponents } from "../graph/largest-components.ts";
import { randomGraph } from "../graph/random-graph.ts";
import { meanDistance } from "./mean-distance.ts";
import { seededRandom } from "./seeded-random.ts";
import { transitivity } from "./transitivity.ts";

/** How closed and how short a graph is. */
export interface ClosedAndShort {
  readonly transitivity: number;
  readonly meanDistance: number;
}

/** The draws that a graph is held against. */
export interface ChancePlan {
  readonly draws: number;
  readonly seed: number;
}

/** The largest component with its own figures, and the means of graphs of as many cities and ties drawn at random. */
export interface BesideChance {
  readonly graph: Graph;
  readonly own: ClosedAndShort;
  readonly random: ClosedAndShort;
}

/** Undefined where nothing can be compared: no wedge, two components equally large, or no draw asked for. */
export function besideChance(graph: Graph, { draws, seed }: ChancePlan): BesideChance | undefined {
  const [largest, another] = largestComponents(graph);
  if (largest === undefined || another !== undefined || draws < 1) return undefined;
  const whole = inducedGraph(graph, largest);
  const own = closedAndShort(whole);
  if (own === undefined) return undefined;
  const random = seededRandom(seed);
  const ties = tieCount(whole);
  const drawn = Array.from({ length: draws }, () => closedAndShort(randomGraph(whole, ties, random)));
  // Where ties are few a draw may hold no wedge.
  const given = drawn.filter((each) => each !== undefined);
  if (given.length === 0) return undefined;
  const mean = (of: keyof ClosedAndShort): number =>
    given.reduce((sum, each) => sum + each[of], 0) / given.length;
  return {
    graph: whole,
    own,
    random: { transitivity: mean("transitivity"), meanDistance: mean("meanDistance") },
  };
}

export function closedAndShort(graph: Graph): ClosedAndShort | undefined {
  const closed = transitivity.compute(graph);
  const distance = meanDistance.compute(graph);
  return closed === undefined || distance === undefined
    ? undefined
    : { transitivity: closed, meanDistance: distance };
}
