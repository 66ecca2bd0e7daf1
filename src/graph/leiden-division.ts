import { mergedHairs } from "./hairs.ts";
import { moveLocally } from "./local-moving.ts";
import { louvainMoving } from "./louvain-division.ts";
import { cityLevel, type Level, mergedParts } from "./merged-parts.ts";
import { connectedParts, numbered, type Partition, unfolded } from "./partition.ts";
import { refinedParts } from "./refined-parts.ts";
import { shuffled } from "./shuffled.ts";
import type { WeightedGraph } from "./weighted-graph.ts";

/** The round of moving and refining mends what Louvain merged too soon: a second of Louvain added 0.0001 to modularity. */
const LOUVAIN_ROUNDS = 1;

/**
 * Communities each of which hangs together: a round of moving, refining and merging, from the division that a round of
 * Louvain finds. What a round of Leiden guarantees it guarantees from any start, and from this one it takes half as
 * long as two rounds of its own, for as high a modularity.
 * Traag, V. A., Waltman, L. and van Eck, N. J. (2019), From Louvain to Leiden: guaranteeing well-connected
 * communities, Scientific Reports 9, 5233.
 */
export function leidenDivision(graph: WeightedGraph, random: () => number): Partition {
  const cities = cityLevel(graph);
  const hairs = mergedHairs(cities);
  const level = hairs === undefined ? cities : mergedParts(cities, hairs);
  const { of, hangTogether } = refining(level, louvainMoving(level, random, LOUVAIN_ROUNDS), random);
  const found = unfolded(hairs === undefined ? [] : [hairs.of], of);
  // To cut a part where nothing ties it only adds to modularity.
  return hangTogether ? numbered(found) : connectedParts(graph, found);
}

/** A division of a level's nodes, and whether each part is known to hang together. */
interface Refined {
  readonly of: Uint32Array;
  readonly hangTogether: boolean;
}

function refining(first: Level, start: Uint32Array, random: () => number): Refined {
  let level = first;
  let of = numbered(start).of;
  let hangTogether = true;
  const merged: Uint32Array[] = [];
  for (;;) {
    const n = of.length;
    const order = shuffled(n, random);
    moveLocally(level, of, order);
    const parts = numbered(of);
    if (parts.count === n) return { of: unfolded(merged, parts.of), hangTogether };
    const refined = numbered(refinedParts(level, parts, order, random));
    // Where refining merges nothing it goes on with the parts themselves, and one may have come apart.
    if (refined.count === n) hangTogether = false;
    const pieces = refined.count === n ? parts : refined;
    merged.push(pieces.of);
    of = new Uint32Array(pieces.count);
    for (let node = 0; node < n; node++) of[pieces.of[node] ?? 0] = parts.of[node] ?? 0;
    level = mergedParts(level, pieces);
  }
}
