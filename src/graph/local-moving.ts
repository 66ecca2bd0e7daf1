import type { Level } from "./merged-parts.ts";

/**
 * Moves nodes one after another to the part where modularity grows most, until no move would add to it, and
 * writes that into `of`; says whether any moved. A node is looked at again only when a neighbour has left it.
 * Traag, V. A., Waltman, L. and van Eck, N. J. (2019), From Louvain to Leiden: guaranteeing well-connected
 * communities, Scientific Reports 9, 5233, algorithm A.2 (fast local moving). Unlike there a node never leaves for
 * an empty part: on from parts of one node each, there is hardly ever anything to gain by it.
 */
export function moveLocally(level: Level, of: Uint32Array, order: Uint32Array): boolean {
  const { offsets, neighbours, strength } = level;
  const seat: Seat = {
    strengthIn: strengths(level, of),
    weight: new Float64Array(of.length),
    touched: order.slice(),
  };
  // A ring of the nodes that wait to be looked at, first come first served, none twice.
  const ring = order.slice();
  const waits = new Uint8Array(ring.length).fill(1);
  let first = 0;
  let moved = false;
  for (let left = ring.length; left > 0; left--) {
    const v = ring[first] ?? 0;
    first = first + 1 === ring.length ? 0 : first + 1;
    waits[v] = 0;
    const own = of[v] ?? 0;
    const best = bestPart(level, of, seat, v);
    if (best === own) continue;
    seat.strengthIn[own] = (seat.strengthIn[own] ?? 0) - (strength[v] ?? 0);
    seat.strengthIn[best] = (seat.strengthIn[best] ?? 0) + (strength[v] ?? 0);
    of[v] = best;
    moved = true;
    const end = offsets[v + 1] ?? 0;
    for (let i = offsets[v] ?? 0; i < end; i++) {
      const w = neighbours[i] ?? 0;
      if (waits[w] === 1 || of[w] === best) continue;
      waits[w] = 1;
      // The place of v itself is free already, so that there is one more place than wait.
      const at = first + left - 1;
      ring[at < ring.length ? at : at - ring.length] = w;
      left += 1;
    }
  }
  return moved;
}

/** What a move is chosen with: what parts weigh in all, and how much of a node's ties leads to which (0 between nodes). */
interface Seat {
  readonly strengthIn: Float64Array;
  readonly weight: Float64Array;
  readonly touched: Uint32Array;
}

function strengths({ strength }: Level, of: Uint32Array): Float64Array {
  const sums = new Float64Array(of.length);
  for (let v = 0; v < of.length; v++) {
    const part = of[v] ?? 0;
    sums[part] = (sums[part] ?? 0) + (strength[v] ?? 0);
  }
  return sums;
}

/** The part that gains most by node v; its own, unless another gains more. */
function bestPart(level: Level, of: Uint32Array, { strengthIn, weight, touched }: Seat, v: number): number {
  const { offsets, neighbours, weights, total } = level;
  const end = offsets[v + 1] ?? 0;
  let count = 0;
  for (let i = offsets[v] ?? 0; i < end; i++) {
    const part = of[neighbours[i] ?? 0] ?? 0;
    const held = weight[part] ?? 0;
    if (held === 0) touched[count++] = part;
    weight[part] = held + (weights[i] ?? 0);
  }
  const own = of[v] ?? 0;
  const strength = level.strength[v] ?? 0;
  const expected = strength / total;
  let best = own;
  // A hair of rounding is no reason to move.
  let most = (weight[own] ?? 0) - expected * ((strengthIn[own] ?? 0) - strength) + 1e-12 * total;
  weight[own] = 0;
  for (let i = 0; i < count; i++) {
    const part = touched[i] ?? 0;
    const gain = (weight[part] ?? 0) - expected * (strengthIn[part] ?? 0);
    weight[part] = 0;
    if (gain <= most || part === own) continue;
    most = gain;
    best = part;
  }
  return best;
}
