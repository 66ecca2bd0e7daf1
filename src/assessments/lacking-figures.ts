import * as z from "zod";
import { degreeOf, type Graph, tieCount } from "../graph/graph.ts";

const Why = z.string().optional();

/** Of the figures that a graph may lack, why it lacks one. */
export const LackingFigures = z
  .strictObject({
    density: Why,
    meanDegree: Why,
    maxDegree: Why,
    gini: Why,
    transitivity: Why,
    meanLocalClustering: Why,
    meanLocalClusteringWithZeros: Why,
    assortativity: Why,
    meanDistance: Why,
    diameter: Why,
  })
  .meta({ id: "LackingFigures" });
export type LackingFigures = z.infer<typeof LackingFigures>;

type Figure = keyof LackingFigures;
type Need = "cities" | "pair" | "ties" | "wedges" | "degrees";

/** What a figure takes, in the order in which it is told that it is wanting. */
const NEEDS: readonly (readonly [Figure, readonly Need[]])[] = [
  ["density", ["cities", "pair"]],
  ["meanDegree", ["cities"]],
  ["maxDegree", ["cities"]],
  ["gini", ["cities", "ties"]],
  ["transitivity", ["cities", "ties", "wedges"]],
  ["meanLocalClustering", ["cities", "ties", "wedges"]],
  ["meanLocalClusteringWithZeros", ["cities", "ties", "wedges"]],
  ["assortativity", ["cities", "ties", "degrees"]],
  ["meanDistance", ["cities", "ties"]],
  ["diameter", ["cities", "ties"]],
];

/** The web tells these in other languages, by these words. */
const WANTING: Readonly<Record<Need, string>> = {
  cities: "there is no city",
  pair: "there is one city alone, so no tie is possible",
  ties: "there is no tie",
  wedges: "no city has two partners, so there is no wedge to close",
  degrees: "all cities with a tie have as many, and it takes two different degrees",
};

/** Of the figures that are null, why; `known` holds reasons that do not follow from the graph alone. */
export function lackingFigures(
  graph: Graph,
  figures: Readonly<Record<Figure, number | null>>,
  known: LackingFigures,
): LackingFigures | undefined {
  const wanting = wantingIn(graph);
  const lacking: LackingFigures = {};
  for (const [figure, needs] of NEEDS) {
    if (figures[figure] !== null) continue;
    const need = needs.find((each) => wanting[each]);
    const why = known[figure] ?? (need && WANTING[need]);
    if (why !== undefined) lacking[figure] = why;
  }
  return Object.keys(lacking).length === 0 ? undefined : lacking;
}

function wantingIn(graph: Graph): Readonly<Record<Need, boolean>> {
  const [n, m] = [graph.nodes.length, tieCount(graph)];
  const degrees = new Set<number>();
  for (let v = 0; v < n; v++) degrees.add(degreeOf(graph, v));
  degrees.delete(0);
  return {
    cities: n === 0,
    pair: n < 2,
    ties: m === 0,
    wedges: [...degrees].every((k) => k < 2),
    degrees: degrees.size < 2,
  };
}
