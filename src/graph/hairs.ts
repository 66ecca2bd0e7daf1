import type { Level } from "./merged-parts.ts";
import { numbered, type Partition } from "./partition.ts";

/** To merge takes a pass over all ties, which fewer hairs than this share of the nodes would not save. */
const LEAST_SHARE = 0.1;

/**
 * Each node with one tie together with the node at its other end, all others alone: no division has the highest
 * modularity unless it has these together. Undefined where there are too few for it to be worth merging them.
 * Arenas, A., Duch, J., Fernández, A. and Gómez, S. (2007), Size reduction of complex networks preserving modularity,
 * New Journal of Physics 9, 176.
 */
export function mergedHairs({
  offsets,
  neighbours,
}: Pick<Level, "offsets" | "neighbours">): Partition | undefined {
  const n = offsets.length - 1;
  const of = new Uint32Array(n);
  let hairs = 0;
  for (let v = 0; v < n; v++) {
    const start = offsets[v] ?? 0;
    of[v] = v;
    if ((offsets[v + 1] ?? 0) - start !== 1) continue;
    const other = neighbours[start] ?? 0;
    // Of two that have only each other the second goes to the first.
    const isPair = (offsets[other + 1] ?? 0) - (offsets[other] ?? 0) === 1;
    if (isPair && other > v) continue;
    of[v] = other;
    hairs += 1;
  }
  return hairs < LEAST_SHARE * n ? undefined : numbered(of);
}
