import { moveLocally } from "./local-moving.ts";
import { cityLevel, type Level, mergedParts } from "./merged-parts.ts";
import { connectedParts, numbered, type Partition } from "./partition.ts";
import { refinedParts } from "./refined-parts.ts";
import { shuffled } from "./shuffled.ts";
import type { WeightedGraph } from "./weighted-graph.ts";

/** As igraph and leidenalg do unasked: further rounds add some thousandths of modularity and take as long each. */
const MOST_ROUNDS = 2;

/**
 * Communities each of which hangs together: rounds of moving, refining and merging, each from the division that the
 * last one found, until none moves anything.
 * Traag, V. A., Waltman, L. and van Eck, N. J. (2019), From Louvain to Leiden: guaranteeing well-connected
 * communities, Scientific Reports 9, 5233.
 */
export function leidenDivision(graph: WeightedGraph, random: () => number): Partition {
  const cities = cityLevel(graph);
  let of: Uint32Array = Uint32Array.from(graph.nodes, (_, v) => v);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const next = oneRound(cities, of, random);
    of = next.of;
    if (!next.moved) break;
  }
  // Where refining merged nothing a round goes on with the parts themselves, and one may have come apart. To cut it
  // where nothing ties it only adds to modularity.
  return connectedParts(graph, of);
}

function oneRound(
  cities: Level,
  start: Uint32Array,
  random: () => number,
): { of: Uint32Array; moved: boolean } {
  let level = cities;
  let of = numbered(start).of;
  // Which node of the level each city has become part of.
  let within: Uint32Array = Uint32Array.from(start, (_, v) => v);
  let moved = false;
  for (;;) {
    const n = level.offsets.length - 1;
    const order = shuffled(n, random);
    moved = moveLocally(level, of, order) || moved;
    const parts = numbered(of);
    if (parts.count === n) return { of: within.map((node) => parts.of[node] ?? 0), moved };
    const refined = numbered(refinedParts(level, parts, order, random));
    const pieces = refined.count === n ? parts : refined;
    within = within.map((node) => pieces.of[node] ?? 0);
    of = new Uint32Array(pieces.count);
    for (let node = 0; node < n; node++) of[pieces.of[node] ?? 0] = parts.of[node] ?? 0;
    level = mergedParts(level, pieces);
  }
}
