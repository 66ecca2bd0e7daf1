import { moveLocally } from "./local-moving.ts";
import { cityLevel, type Level, mergedParts } from "./merged-parts.ts";
import { numbered, type Partition } from "./partition.ts";
import { shuffled } from "./shuffled.ts";
import type { WeightedGraph } from "./weighted-graph.ts";

/** The second begins from what the first found, and mends what was merged too soon. */
const MOST_ROUNDS = 2;

/**
 * Communities by moving cities, merging each community into one node, moving those in turn, until nothing adds to
 * modularity; then once more from there. A community may lie in pieces that nothing ties; `leidenDivision` never
 * leaves that.
 * Blondel, V. D. et al. (2008), Fast unfolding of communities in large networks, Journal of Statistical Mechanics
 * P10008.
 */
export function louvainDivision(graph: WeightedGraph, random: () => number): Partition {
  const cities = cityLevel(graph);
  let found: Uint32Array = Uint32Array.from(graph.nodes, (_, v) => v);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const next = oneRound(cities, found, random);
    found = next.found;
    if (!next.moved) break;
  }
  return numbered(found);
}

function oneRound(
  cities: Level,
  start: Uint32Array,
  random: () => number,
): { found: Uint32Array; moved: boolean } {
  let level = cities;
  let of = numbered(start).of;
  if (!moveLocally(level, of, shuffled(of.length, random))) return { found: of, moved: false };
  let found = of;
  do {
    const parts = numbered(of);
    found = level === cities ? parts.of : found.map((node) => parts.of[node] ?? 0);
    level = mergedParts(level, parts);
    of = Uint32Array.from({ length: parts.count }, (_, node) => node);
  } while (moveLocally(level, of, shuffled(of.length, random)));
  return { found, moved: true };
}
