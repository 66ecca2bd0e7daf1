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
import { LackingFigures, lackingFigures } from "./lacking-figures.ts";

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
    /** Which end reached beyond what the figure can be, and stands at the end of that. */
    cut: z.enum(["lower", "upper", "both"]).optional(),
  })
  .meta({ id: "FigureInterval" });
export type FigureInterval = z.infer<typeof FigureInterval>;

/**
 * A graph in figures, each by the measure of its name in docs/measures. Mean distance and diameter are of the largest
 * component. A figure that the graph has not is null, and `notGiven` says why.
 */
export const GraphStatistics = z
  .strictObject({
    /** Cities, and ties among them. */
    n: z.number().int(),
    m: z.number().int(),
    density: z.number().nullable(),
    components: z.number().int(),
    largestComponent: z.number().int(),
    isolated: z.number().int(),
    meanDegree: z.number().nullable(),
    maxDegree: z.number().int().nullable(),
    gini: z.number().nullable(),
    triangles: z.number().int(),
    wedges: z.number().int(),
    transitivity: z.number().nullable(),
    /** Over the cities with two partners or more, and over all with 0 for the others. */
    meanLocalClustering: z.number().nullable(),
    meanLocalClusteringWithZeros: z.number().nullable(),
    assortativity: z.number().nullable(),
    ...Distances,
    /** Why a figure is null; absent where none is. */
    notGiven: LackingFigures.optional(),
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
  const [mixed, firm] = [mixing(graph), intervals(graph)];
  const { tooLarge, ...distances } = distanceFigures(graph, wish);
  const figures = { ...sized, ...clustered, ...mixed, ...distances };
  const notGiven = lackingFigures(graph, figures, tooLarge === undefined ? {} : { diameter: tooLarge });
  return { ...figures, ...firm, ...(notGiven && { notGiven }) };
}

function sizes(
  graph: Graph,
): Pick<GraphStatistics, "n" | "m" | "components" | "largestComponent"> &
  Pick<GraphStatistics, "isolated" | "maxDegree" | "density" | "meanDegree"> {
  const [n, m] = [graph.nodes.length, tieCount(graph)];
  const degrees = graph.nodes.map((_, v) => degreeOf(graph, v));
  const sets = components(graph);
  return {
    n,
    m,
    density: density.compute(graph) ?? null,
    components: sets.length,
    largestComponent: sets[0]?.length ?? 0,
    isolated: degrees.filter((k) => k === 0).length,
    meanDegree: n > 0 ? (2 * m) / n : null,
    maxDegree: n > 0 ? degrees.reduce((most, k) => Math.max(most, k), 0) : null,
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
    transitivity: wedges > 0 ? (3 * triangles) / wedges : null,
    meanLocalClustering: local ?? null,
    meanLocalClusteringWithZeros: local === undefined ? null : (local * withTwo) / graph.nodes.length,
  };
}

function mixing(graph: Graph): Pick<GraphStatistics, "assortativity" | "gini"> {
  return {
    assortativity: degreeAssortativity.compute(graph) ?? null,
    gini: degreeGini.compute(graph) ?? null,
  };
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
