import { addWeights, clear, type Gathered, gather } from "./gathered.ts";
import type { Level } from "./merged-parts.ts";
import type { Partition } from "./partition.ts";

/**
 * Divides each part anew into pieces that hang together: every node begins alone and may join a piece of its
 * part, one of those where it lowers nothing, mostly where it adds most. What is then merged are the pieces, so
 * that no community ends up in two halves that nothing ties.
 * Traag, V. A., Waltman, L. and van Eck, N. J. (2019), From Louvain to Leiden, Scientific Reports 9, 5233, algorithm A.2 (refinement), with θ = 0.01.
 */
export function refinedParts(
  level: Level,
  parts: Partition,
  order: Uint32Array,
  random: () => number,
): Uint32Array {
  const n = parts.of.length;
  const pieces = startingPieces(level, parts);
  const choice: Choice = { to: gather(n), options: new Uint32Array(n + 1), odds: new Float64Array(n + 1) };
  for (const v of order) {
    if (pieces.size[v] !== 1 || pieces.of[v] !== v) continue;
    if (!hangsTogether(level, pieces, v, parts.of[v] ?? 0)) continue;
    addWeights(choice.to, level, v, pieces.of);
    const piece = chosen(level, parts, pieces, choice, v, random);
    if (piece !== v) join(level, pieces, v, piece, choice.to.weight[piece] ?? 0);
    clear(choice.to);
  }
  return pieces.of;
}

/** What the choice of a piece is made with, allocated once. */
interface Choice {
  readonly to: Gathered;
  readonly options: Uint32Array;
  readonly odds: Float64Array;
}

interface Pieces {
  readonly of: Uint32Array;
  readonly size: Uint32Array;
  readonly strength: Float64Array;
  /** What ties from a piece to the rest of its part weigh. */
  readonly outward: Float64Array;
  readonly partStrength: Float64Array;
}

function startingPieces(level: Level, parts: Partition): Pieces {
  const n = parts.of.length;
  const outward = new Float64Array(n);
  const partStrength = new Float64Array(parts.count);
  for (let v = 0; v < n; v++) {
    const part = parts.of[v] ?? 0;
    partStrength[part] = (partStrength[part] ?? 0) + (level.strength[v] ?? 0);
    for (let i = level.offsets[v] ?? 0; i < (level.offsets[v + 1] ?? 0); i++)
      if (parts.of[level.neighbours[i] ?? 0] === part)
        outward[v] = (outward[v] ?? 0) + (level.weights[i] ?? 0);
  }
  return {
    of: Uint32Array.from({ length: n }, (_, v) => v),
    size: new Uint32Array(n).fill(1),
    strength: level.strength.slice(),
    outward,
    partStrength,
  };
}

/** Whether a piece is tied to the rest of its part at least as much as chance would tie it. */
function hangsTogether(
  { total }: Level,
  { strength, outward, partStrength }: Pieces,
  piece: number,
  part: number,
): boolean {
  const own = strength[piece] ?? 0;
  return (outward[piece] ?? 0) >= (own * ((partStrength[part] ?? 0) - own)) / total;
}

const THETA = 0.01;

/** A piece of v's part to join, or v itself. */
function chosen(
  level: Level,
  parts: Partition,
  pieces: Pieces,
  { to, options, odds }: Choice,
  v: number,
  random: () => number,
): number {
  const part = parts.of[v] ?? 0;
  const expected = (level.strength[v] ?? 0) / level.total;
  options[0] = v;
  odds[0] = 0;
  let count = 1;
  for (let i = 0; i < to.count; i++) {
    const piece = to.touched[i] ?? 0;
    // A piece bears the number of a node in it, so its part is that node's.
    if (parts.of[piece] !== part || !hangsTogether(level, pieces, piece, part)) continue;
    const gain = (to.weight[piece] ?? 0) - expected * (pieces.strength[piece] ?? 0);
    if (gain < 0) continue;
    options[count] = piece;
    odds[count++] = gain;
  }
  return count === 1 ? v : (options[drawn(odds.subarray(0, count), random)] ?? v);
}

/** A place drawn with odds exp(gain / θ); the gains are overwritten. */
function drawn(gains: Float64Array, random: () => number): number {
  const most = gains.reduce((one, other) => Math.max(one, other), 0);
  let all = 0;
  for (let i = 0; i < gains.length; i++) {
    gains[i] = Math.exp(((gains[i] ?? 0) - most) / THETA);
    all += gains[i] ?? 0;
  }
  let left = random() * all;
  for (let i = 0; i < gains.length; i++) {
    left -= gains[i] ?? 0;
    if (left < 0) return i;
  }
  return gains.indexOf(1);
}

function join(level: Level, pieces: Pieces, v: number, piece: number, between: number): void {
  pieces.of[v] = piece;
  pieces.size[v] = 0;
  pieces.size[piece] = (pieces.size[piece] ?? 0) + 1;
  pieces.strength[piece] = (pieces.strength[piece] ?? 0) + (level.strength[v] ?? 0);
  pieces.outward[piece] = (pieces.outward[piece] ?? 0) + (pieces.outward[v] ?? 0) - 2 * between;
}
