import * as z from "zod";
import { components } from "../graph/components.ts";
import { degreeOf, type Graph, tieCount } from "../graph/graph.ts";
import { degreeAssortativity } from "../measures/degree-assortativity.ts";
import { degreeGini } from "../measures/degree-gini.ts";
import { density } from "../measures/density.ts";
import {
  assortativityInterval,
  densityInterval,
  giniInterval,
  localClusteringInterval,
  transitivityInterval,
} from "../measures/figure-interval.ts";
import { meanLocalClustering } from "../measures/mean-local-clustering.ts";
import { triangleCount } from "../measures/triangle-count.ts";
import { wedgeCount } from "../measures/wedge-count.ts";
import { Distances, distanceFigures, type FigureWish } from "./distance-figures.ts";

/** How firm a figure is: as if the cities, or the ties, on file had been drawn from more of their kind. */
export const FigureInterval = z
  .strictObject({
    /** The standard error. */
    error: z.number(),
    /** 95 %. */
    lower: z.number(),
    upper: z.number(),
    /** What was left out one at a time: docs/measures/jackknife.md. */
    over: z.enum(["ties", "cities"]),
    leftOut: z.number().int(),
  })
  .meta({ id: "FigureInterval" });
export type FigureInterval = z.infer<typeof FigureInterval>;

/**
 * A graph in figures, each by the measure of its name in docs/measures. Mean distance and diameter are of the largest
 * component. A figure that the graph has not is absent.
 */
export const GraphStatistics = z
  .strictObject({
    /** Cities, and ties among them. */
    n: z.number().int(),
    m: z.number().int(),
    density: z.number().optional(),
    components: z.number().int(),
    largestComponent: z.number().int(),
    isolated: z.number().int(),
    meanDegree: z.number().optional(),
    maxDegree: z.number().int(),
    gini: z.number().optional(),
    triangles: z.number().int(),
    wedges: z.number().int(),
    transitivity: z.number().optional(),
    /** Over the cities with two partners or more, and over all with 0 for the others. */
    meanLocalClustering: z.number().optional(),
    meanLocalClusteringWithZeros: z.number().optional(),
    assortativity: z.number().optional(),
    ...Distances,
    /** Of the figures for which a formula gives one. */
    intervals: z
      .strictObject({
        density: FigureInterval.optional(),
        gini: FigureInterval.optional(),
        transitivity: FigureInterval.optional(),
        assortativity: FigureInterval.optional(),
        meanLocalClustering: FigureInterval.optional(),
      })
      .optional(),
  })
  .meta({ id: "GraphStatistics" });
export type GraphStatistics = z.infer<typeof GraphStatistics>;

/** `wish` says when distances are sampled, and is told what is being done. */
export function graphStatistics(graph: Graph, wish: FigureWish = {}): GraphStatistics {
  const { tell = () => undefined } = wish;
  tell("sizes and components");
  const sized = sizes(graph);
  tell("triangles");
  const clustered = clustering(graph);
  tell("assortativity and intervals");
  return { ...sized, ...clustered, ...mixing(graph), ...intervals(graph), ...distanceFigures(graph, wish) };
}

function sizes(
  graph: Graph,
): Pick<GraphStatistics, "n" | "m" | "components" | "largestComponent"> &
  Pick<GraphStatistics, "isolated" | "maxDegree" | "density" | "meanDegree"> {
  const [n, m] = [graph.nodes.length, tieCount(graph)];
  const degrees = graph.nodes.map((_, v) => degreeOf(graph, v));
  const sets = components(graph);
  const share = density.compute(graph);
  return {
    n,
    m,
    ...(share !== undefined && { density: share }),
    components: sets.length,
    largestComponent: sets[0]?.length ?? 0,
    isolated: degrees.filter((k) => k === 0).length,
    ...(n > 0 && { meanDegree: (2 * m) / n }),
    maxDegree: degrees.reduce((most, k) => Math.max(most, k), 0),
  };
}

function clustering(
  graph: Graph,
): Pick<
  GraphStatistics,
  "triangles" | "wedges" | "transitivity" | "meanLocalClustering" | "meanLocalClusteringWithZeros"
> {
  const [triangles, wedges] = [triangleCount.compute(graph), wedgeCount.compute(graph)];
  const local = meanLocalClustering.compute(graph);
  const withTwo = graph.nodes.filter((_, v) => degreeOf(graph, v) >= 2).length;
  return {
    triangles,
    wedges,
    // By its definition, as counting the triangles again would take as long.
    ...(wedges > 0 && { transitivity: (3 * triangles) / wedges }),
    ...(local !== undefined && {
      meanLocalClustering: local,
      meanLocalClusteringWithZeros: (local * withTwo) / graph.nodes.length,
    }),
  };
}

function mixing(graph: Graph): Pick<GraphStatistics, "assortativity" | "gini"> {
  const [r, g] = [degreeAssortativity.compute(graph), degreeGini.compute(graph)];
  return { ...(r !== undefined && { assortativity: r }), ...(g !== undefined && { gini: g }) };
}

function intervals(graph: Graph): Pick<GraphStatistics, "intervals"> {
  const [dense, unequal] = [densityInterval(graph), giniInterval(graph)];
  const [closed, sorted] = [transitivityInterval(graph), assortativityInterval(graph)];
  const local = localClusteringInterval(graph);
  if (!(dense || unequal || closed || sorted || local)) return {};
  return {
    intervals: {
      ...(dense && { density: dense }),
      ...(unequal && { gini: unequal }),
      ...(closed && { transitivity: closed }),
      ...(sorted && { assortativity: sorted }),
      ...(local && { meanLocalClustering: local }),
    },
  };
}
