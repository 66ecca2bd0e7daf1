import { moveLocally } from "./local-moving.ts";
import { cityLevel, type Level, mergedParts } from "./merged-parts.ts";
import { numbered, type Partition, unfolded } from "./partition.ts";
import { shuffled } from "./shuffled.ts";
import type { WeightedGraph } from "./weighted-graph.ts";

/** The second begins from what the first found, and mends what was merged too soon. */
const ROUNDS = 2;

/**
 * Communities by moving cities, merging each community into one node, moving those in turn, until nothing adds to
 * modularity; then once more from there. A community may lie in pieces that nothing ties; `leidenDivision` never
 * leaves that.
 * Blondel, V. D. et al. (2008), Fast unfolding of communities in large networks, Journal of Statistical Mechanics
 * P10008.
 */
export function louvainDivision(graph: WeightedGraph, random: () => number): Partition {
  return numbered(louvainMoving(cityLevel(graph), random, ROUNDS));
}

/** The same of a level, whose nodes need not be single cities; the parts' numbers may have gaps. */
export function louvainMoving(cities: Level, random: () => number, rounds: number): Uint32Array {
  let found = eachAlone(cities.offsets.length - 1);
  for (let round = 0; round < rounds; round++) {
    const next = oneRound(cities, found, random);
    found = next.found;
    if (!next.moved) break;
  }
  return found;
}

function oneRound(
  cities: Level,
  start: Uint32Array,
  random: () => number,
): { found: Uint32Array; moved: boolean } {
  let level = cities;
  let of = numbered(start).of;
  if (!moveLocally(level, of, shuffled(of.length, random))) return { found: of, moved: false };
  const merged: Uint32Array[] = [];
  do {
    const parts = numbered(of);
    merged.push(parts.of);
    level = mergedParts(level, parts);
    of = eachAlone(parts.count);
  } while (moveLocally(level, of, shuffled(of.length, random)));
  return { found: unfolded(merged, of), moved: true };
}

function eachAlone(n: number): Uint32Array {
  const of = new Uint32Array(n);
  for (let node = 0; node < n; node++) of[node] = node;
  return of;
}
