import { moveLocally } from "./local-moving.ts";
import { cityLevel, type Level, mergedParts } from "./merged-parts.ts";
import { numbered, type Partition } from "./partition.ts";
import { shuffled } from "./shuffled.ts";
import type { WeightedGraph } from "./weighted-graph.ts";

/**
 * Communities by moving cities, merging each community into one node, moving those in turn, until nothing adds to
 * modularity. A community may lie in pieces that nothing ties; `leidenDivision` never leaves that.
 * Blondel, V. D. et al. (2008), Fast unfolding of communities in large networks, Journal of Statistical Mechanics
 * P10008.
 */
export function louvainDivision(graph: WeightedGraph, random: () => number): Partition {
  let level: Level = cityLevel(graph);
  let found = Uint32Array.from(graph.nodes, (_, v) => v);
  for (;;) {
    const n = level.offsets.length - 1;
    const of = Uint32Array.from({ length: n }, (_, v) => v);
    if (!moveLocally(level, of, shuffled(n, random))) return numbered(found);
    const parts = numbered(of);
    found = found.map((node) => parts.of[node] ?? 0);
    level = mergedParts(level, parts);
  }
}
