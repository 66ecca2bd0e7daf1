import type { Graph } from "./graph.ts";

/** A division of numbered cities: `of[v]` is the number of v's part, 0 to `count` − 1. */
export interface Partition {
  readonly of: Uint32Array;
  readonly count: number;
}

/** The parts numbered anew in the order in which cities first show them, without gaps. */
export function numbered(of: Uint32Array): Partition {
  const numbers = new Int32Array(of.reduce((most, part) => Math.max(most, part), 0) + 1).fill(-1);
  let count = 0;
  const renumbered = of.map((part) => {
    if (numbers[part] === -1) numbers[part] = count++;
    return numbers[part] ?? 0;
  });
  return { of: renumbered, count };
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
