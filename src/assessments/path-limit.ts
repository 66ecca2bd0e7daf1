import { type Graph, tieCount } from "../graph/graph.ts";
import { grouped } from "../wording/number-words.ts";
import { MOST_EXACT_STEPS, sizeOfLargest } from "./distance-figures.ts";

/** Where what takes all shortest paths is had instead, by the measure's id: docs/decisions/0008. */
const INSTEAD: Readonly<Record<string, string>> = {
  betweenness: estimated("betweenness-sampled"),
  "betweenness-normalised": estimated("betweenness-sampled"),
  "harmonic-closeness": estimated("harmonic-closeness-sampled"),
  "harmonic-closeness-normalised": estimated("harmonic-closeness-sampled"),
  "mean-distance": "'hansa measure mean-distance-sampled' estimates it, with an interval",
  diameter: "'hansa measure diameter-bounds' gives bounds that are certain",
  "small-world-sigma": "ask for a smaller slice",
  "small-world-index": "ask for a smaller slice",
};

/** Those that are of the largest component alone. */
const OF_LARGEST: ReadonlySet<string> = new Set([
  "mean-distance",
  "diameter",
  "small-world-sigma",
  "small-world-index",
]);

/** Why a measure on all shortest paths is not computed of a graph at once, and where it is had; of others, nothing. */
export function tooManyPaths(
  measure: string,
  graph: Graph,
  mostSteps: number = MOST_EXACT_STEPS,
): string | undefined {
  const instead = INSTEAD[measure];
  if (instead === undefined || graph.nodes.length * tieCount(graph) <= mostSteps) return undefined;
  const isOfLargest = OF_LARGEST.has(measure);
  const size = isOfLargest ? sizeOfLargest(graph) : { cities: graph.nodes.length, ties: tieCount(graph) };
  if (size === undefined || size.cities * size.ties <= mostSteps) return undefined;
  const where = isOfLargest ? " of the largest component" : "";
  return `it takes all shortest paths, which are searched where cities × ties are no more than ${grouped(mostSteps)}, and ${grouped(size.cities)} cities and ${grouped(size.ties)} ties${where} are more: ${instead}`;
}

function estimated(by: string): string {
  return `'hansa measure ${by}' estimates it and tells by how much it may be off, and 'hansa measure --all' has it as a column, searched on all processors or sampled`;
}
