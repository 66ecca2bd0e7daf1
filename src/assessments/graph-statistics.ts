import * as z from "zod";
import { components } from "../graph/components.ts";
import { degreeOf, type Graph, tieCount } from "../graph/graph.ts";
import { triangles } from "../graph/triangles.ts";
import { degreeAssortativity } from "../measures/degree-assortativity.ts";
import { degreeGini } from "../measures/degree-gini.ts";
import { density } from "../measures/density.ts";
import { diameter } from "../measures/diameter.ts";
import { meanDistance } from "../measures/mean-distance.ts";
import { meanLocalClustering } from "../measures/mean-local-clustering.ts";

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
    meanDistance: z.number().optional(),
    diameter: z.number().int().optional(),
  })
  .meta({ id: "GraphStatistics" });
export type GraphStatistics = z.infer<typeof GraphStatistics>;

export function graphStatistics(graph: Graph): GraphStatistics {
  return { ...sizes(graph), ...clustering(graph), ...mixing(graph), ...distances(graph) };
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
  const through = triangles(graph);
  // Each triangle passes through three cities.
  const closed = through.reduce((sum, each) => sum + each, 0);
  const pairs = graph.nodes.map((_, v) => (degreeOf(graph, v) * (degreeOf(graph, v) - 1)) / 2);
  const wedges = pairs.reduce((sum, each) => sum + each, 0);
  const local = meanLocalClustering.compute(graph);
  return {
    triangles: closed / 3,
    wedges,
    ...(wedges > 0 && { transitivity: closed / wedges }),
    ...(local !== undefined && {
      meanLocalClustering: local,
      meanLocalClusteringWithZeros: (local * pairs.filter((each) => each > 0).length) / pairs.length,
    }),
  };
}

function mixing(graph: Graph): Pick<GraphStatistics, "assortativity" | "gini"> {
  const [r, g] = [degreeAssortativity.compute(graph), degreeGini.compute(graph)];
  return { ...(r !== undefined && { assortativity: r }), ...(g !== undefined && { gini: g }) };
}

function distances(graph: Graph): Pick<GraphStatistics, "meanDistance" | "diameter"> {
  const [mean, widest] = [meanDistance.compute(graph), diameter.compute(graph)];
  return {
    ...(mean !== undefined && { meanDistance: mean }),
    ...(widest !== undefined && { diameter: widest }),
  };
}
