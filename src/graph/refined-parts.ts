import type { Level } from "./merged-parts.ts";
import type { Partition } from "./partition.ts";

/**
 * Divides each part anew into pieces that hang together: every node begins alone and may join a piece of its
 * part, one of those where it lowers nothing, mostly where it adds most. What is then merged are the pieces, so
 * that no community ends up in two halves that nothing ties.
 * Traag, V. A., Waltman, L. and van Eck, N. J. (2019), From Louvain to Leiden: guaranteeing well-connected
 * communities, Scientific Reports 9, 5233, algorithm A.2 (refinement), with θ = 0.01.
 */
export function refinedParts(
  level: Level,
  parts: Partition,
  order: Uint32Array,
  random: () => number,
): Uint32Array {
  const pieces = startingPieces(level, parts);
  const { of, size, strength, outward } = pieces;
  for (let i = 0; i < order.length; i++) {
    const v = order[i] ?? 0;
    if (size[v] !== 1 || of[v] !== v || !hangsTogether(pieces, v)) continue;
    const { piece, between } = chosen(level, pieces, v, random);
    if (piece === v) continue;
    of[v] = piece;
    size[v] = 0;
    size[piece] = (size[piece] ?? 0) + 1;
    strength[piece] = (strength[piece] ?? 0) + (strength[v] ?? 0);
    outward[piece] = (outward[piece] ?? 0) + (outward[v] ?? 0) - 2 * between;
  }
  return of;
}

/** A piece bears the number of the node it began with, which is still in it, so its part is that node's. */
interface Pieces {
  readonly of: Uint32Array;
  readonly size: Uint32Array;
  readonly strength: Float64Array;
  /** What ties from a piece to the rest of its part weigh. */
  readonly outward: Float64Array;
  readonly partOf: Uint32Array;
  readonly partStrength: Float64Array;
  readonly total: number;
  /** What a choice is made with, allocated once: weights are 0 between choices. */
  readonly weight: Float64Array;
  readonly touched: Uint32Array;
  readonly odds: Float64Array;
}

function startingPieces(level: Level, { of: partOf, count }: Partition): Pieces {
  const { offsets, neighbours, weights, strength, total } = level;
  const n = partOf.length;
  const of = new Uint32Array(n);
  const outward = new Float64Array(n);
  const partStrength = new Float64Array(count);
  for (let v = 0; v < n; v++) {
    of[v] = v;
    const part = partOf[v] ?? 0;
    partStrength[part] = (partStrength[part] ?? 0) + (strength[v] ?? 0);
    const end = offsets[v + 1] ?? 0;
    let within = 0;
    for (let i = offsets[v] ?? 0; i < end; i++)
      if (partOf[neighbours[i] ?? 0] === part) within += weights[i] ?? 0;
    outward[v] = within;
  }
  const fresh = {
    weight: new Float64Array(n),
    touched: new Uint32Array(n + 1),
    odds: new Float64Array(n + 1),
  };
  const size = new Uint32Array(n).fill(1);
  return { of, size, strength: strength.slice(), outward, partOf, partStrength, total, ...fresh };
}

/** Whether a piece is tied to the rest of its part at least as much as chance would tie it. */
function hangsTogether({ strength, outward, partOf, partStrength, total }: Pieces, piece: number): boolean {
  const own = strength[piece] ?? 0;
  const all = partStrength[partOf[piece] ?? 0] ?? 0;
  return (outward[piece] ?? 0) * total >= own * (all - own);
}

const THETA = 0.01;
/** So far below the greatest gain a choice has a chance of less than 10⁻¹⁵, and none here. */
const HOPELESS = 35 * THETA;

/** A piece of v's part to join, or v itself, drawn with odds exp(gain / θ), and what ties v to it. */
function chosen(
  level: Level,
  pieces: Pieces,
  v: number,
  random: () => number,
): { piece: number; between: number } {
  const { strength, weight, touched, odds } = pieces;
  const met = gathered(level, pieces, v);
  const expected = (strength[v] ?? 0) / pieces.total;
  let most = 0;
  // Those that can be joined are moved to the front, behind v itself.
  let count = 1;
  odds[0] = 0;
  for (let i = 1; i <= met; i++) {
    const piece = touched[i] ?? 0;
    const gain = (weight[piece] ?? 0) - expected * (strength[piece] ?? 0);
    if (gain < 0 || gain < most - HOPELESS || !hangsTogether(pieces, piece)) {
      weight[piece] = 0;
      continue;
    }
    touched[count] = piece;
    odds[count++] = gain;
    if (gain > most) most = gain;
  }
  touched[0] = v;
  const piece = touched[drawn(odds, count, most, random)] ?? v;
  const between = weight[piece] ?? 0;
  for (let i = 1; i < count; i++) weight[touched[i] ?? 0] = 0;
  return { piece, between };
}

/** Adds up what v's ties to each piece of its part weigh; the pieces are then in `touched` from 1 on. */
function gathered(level: Level, { of, partOf, weight, touched }: Pieces, v: number): number {
  const { offsets, neighbours, weights } = level;
  const part = partOf[v] ?? 0;
  const end = offsets[v + 1] ?? 0;
  let count = 0;
  for (let i = offsets[v] ?? 0; i < end; i++) {
    const w = neighbours[i] ?? 0;
    if (partOf[w] !== part) continue;
    const piece = of[w] ?? 0;
    const held = weight[piece] ?? 0;
    if (held === 0) touched[++count] = piece;
    weight[piece] = held + (weights[i] ?? 0);
  }
  return count;
}

/** A place drawn with odds exp(gain / θ); the gains are overwritten. */
function drawn(gains: Float64Array, count: number, most: number, random: () => number): number {
  let all = 0;
  let best = 0;
  for (let i = 0; i < count; i++) {
    const below = most - (gains[i] ?? 0);
    if (below === 0) best = i;
    const odds = below > HOPELESS ? 0 : Math.exp(-below / THETA);
    gains[i] = odds;
    all += odds;
  }
  if (all === 1) return best;
  let left = random() * all;
  for (let i = 0; i < count; i++) {
    left -= gains[i] ?? 0;
    if (left < 0) return i;
  }
  return best;
}
