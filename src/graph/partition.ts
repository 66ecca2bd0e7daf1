import type { Graph } from "./graph.ts";

/** A division of numbered cities: `of[v]` is the number of v's part, 0 to `count` − 1. */
export interface Partition {
  readonly of: Uint32Array;
  readonly count: number;
}

/** The parts numbered anew in the order in which cities first show them, without gaps. */
export function numbered(of: Uint32Array): Partition {
  let most = 0;
  for (let v = 0; v < of.length; v++) most = Math.max(most, of[v] ?? 0);
  // 0 for a part not yet seen, one more than its number for others.
  const numbers = new Uint32Array(most + 1);
  const renumbered = new Uint32Array(of.length);
  let count = 0;
  for (let v = 0; v < of.length; v++) {
    const part = of[v] ?? 0;
    if (numbers[part] === 0) numbers[part] = ++count;
    renumbered[v] = (numbers[part] ?? 0) - 1;
  }
  return { of: renumbered, count };
}

/** The division of the cities that follows from one of the last level, given what each level's nodes were merged into. */
export function unfolded(merged: readonly Uint32Array[], last: Uint32Array): Uint32Array {
  let of = last;
  for (const into of merged.toReversed()) {
    const below = new Uint32Array(into.length);
    for (let node = 0; node < into.length; node++) below[node] = of[into[node] ?? 0] ?? 0;
    of = below;
  }
  return of;
}

/** The same division with each part that hangs not together cut into the pieces that do. */
export function connectedParts(
  { offsets, neighbours }: Pick<Graph, "offsets" | "neighbours">,
  of: Uint32Array,
): Partition {
  const pieces = new Int32Array(of.length).fill(-1);
  const waiting = new Uint32Array(of.length);
  let count = 0;
  for (let first = 0; first < of.length; first++) {
    if (pieces[first] !== -1) continue;
    pieces[first] = count;
    waiting[0] = first;
    for (let next = 0, end = 1; next < end; next++) {
      const v = waiting[next] ?? 0;
      for (let i = offsets[v] ?? 0; i < (offsets[v + 1] ?? 0); i++) {
        const w = neighbours[i] ?? 0;
        if (pieces[w] !== -1 || of[w] !== of[first]) continue;
        pieces[w] = count;
        waiting[end++] = w;
      }
    }
    count += 1;
  }
  return { of: Uint32Array.from(pieces), count };
}
