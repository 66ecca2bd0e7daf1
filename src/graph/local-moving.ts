import { addWeights, clear, gather } from "./gathered.ts";
import type { Level } from "./merged-parts.ts";

/**
 * Moves nodes one after another to the part where modularity grows most, until no move would add to it, and
 * writes that into `of`; says whether any moved. A node is looked at again only when a neighbour has left it.
 * Traag, V. A., Waltman, L. and van Eck, N. J. (2019), From Louvain to Leiden: guaranteeing well-connected
 * communities, Scientific Reports 9, 5233, algorithm A.2 (fast local moving). Unlike there a node never leaves for
 * an empty part: on from parts of one node each, there is hardly ever anything to gain by it.
 */
export function moveLocally(level: Level, of: Uint32Array, order: Uint32Array): boolean {
  const strengthIn = new Float64Array(of.length);
  of.forEach((part, v) => {
    strengthIn[part] = (strengthIn[part] ?? 0) + (level.strength[v] ?? 0);
  });
  const to = gather(of.length);
  const queue = waiting(order);
  let moved = false;
  for (let v = queue.take(); v !== -1; v = queue.take()) {
    const own = of[v] ?? 0;
    const strength = level.strength[v] ?? 0;
    strengthIn[own] = (strengthIn[own] ?? 0) - strength;
    addWeights(to, level, v, of);
    const best = bestPart(to, strengthIn, own, strength / level.total, level.total);
    clear(to);
    strengthIn[best] = (strengthIn[best] ?? 0) + strength;
    if (best === own) continue;
    of[v] = best;
    moved = true;
    for (let i = level.offsets[v] ?? 0; i < (level.offsets[v + 1] ?? 0); i++) {
      const w = level.neighbours[i] ?? 0;
      if (of[w] !== best) queue.add(w);
    }
  }
  return moved;
}

/** The part that gains most by the node; its own, unless another gains more. */
function bestPart(
  { weight, touched, count }: { weight: Float64Array; touched: Uint32Array; count: number },
  strengthIn: Float64Array,
  own: number,
  expected: number,
  total: number,
): number {
  let best = own;
  // A hair of rounding is no reason to move.
  let most = (weight[own] ?? 0) - expected * (strengthIn[own] ?? 0) + 1e-12 * total;
  for (let i = 0; i < count; i++) {
    const part = touched[i] ?? 0;
    const gain = (weight[part] ?? 0) - expected * (strengthIn[part] ?? 0);
    if (gain <= most) continue;
    most = gain;
    best = part;
  }
  return best;
}

/** Nodes that wait to be looked at, first come first served, none twice. */
function waiting(order: Uint32Array): { add(v: number): void; take(): number } {
  const ring = order.slice();
  const waits = new Uint8Array(order.length).fill(1);
  let first = 0;
  let count = order.length;
  return {
    add(v) {
      if (waits[v] === 1) return;
      waits[v] = 1;
      const at = first + count;
      ring[at < ring.length ? at : at - ring.length] = v;
      count += 1;
    },
    take() {
      if (count === 0) return -1;
      const v = ring[first] ?? 0;
      first = first + 1 === ring.length ? 0 : first + 1;
      count -= 1;
      waits[v] = 0;
      return v;
    },
  };
}
