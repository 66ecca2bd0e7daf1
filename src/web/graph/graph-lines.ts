import type { Chunk } from "../map/tie-lines.ts";
import { lookOf, MARKED } from "./shapes.ts";
import type { LaidOut } from "./use-layout.ts";

/** So many lines are one path: small enough to stop between two, large enough to be quick. */
const AT_ONCE = 256;
/** So many lines are drawn in their full strength. */
const FEW = 500;

/** The pairs of one look. */
export interface PairLayer {
  readonly look: Chunk["look"];
  readonly pairs: readonly number[];
}

/** Pairs by how they are drawn: those between communities first, then those within each. */
export function pairLayers({ graph: { from, to }, division }: LaidOut): PairLayer[] {
  const faint = Math.min(1, (FEW / Math.max(1, from.length)) ** 0.35);
  const layers = new Map<number, number[]>([[MARKED, []]]);
  for (let pair = 0; pair < from.length; pair++) {
    const [one, other] = [from[pair] ?? 0, to[pair] ?? 0].map((place) => division?.of[place] ?? MARKED);
    const community = one === other ? Math.min(one ?? MARKED, MARKED) : MARKED;
    const layer = layers.get(community);
    if (layer) layer.push(pair);
    else layers.set(community, [pair]);
  }
  return [...layers]
    .sort(([one], [other]) => other - one)
    .map(([community, pairs]) => ({
      look: { colour: lookOf(community).colour, strength: (community < MARKED ? 0.8 : 0.5) * faint },
      pairs,
    }));
}

/** The same in pieces whose paths are made when they are first drawn. */
export function pairChunks(laid: LaidOut, { xs, ys }: { xs: Float64Array; ys: Float64Array }): Chunk[] {
  return pairLayers(laid).flatMap(({ look, pairs }) =>
    Array.from({ length: Math.ceil(pairs.length / AT_ONCE) }, (_, number): Chunk => {
      let made: Path2D | undefined;
      return {
        look,
        path: () => {
          made ??= pathOf(laid, pairs.slice(number * AT_ONCE, (number + 1) * AT_ONCE), xs, ys);
          return made;
        },
      };
    }),
  );
}

function pathOf(
  { graph: { cities, from, to } }: LaidOut,
  pairs: readonly number[],
  xs: Float64Array,
  ys: Float64Array,
): Path2D {
  const path = new Path2D();
  for (const pair of pairs) {
    const [one, other] = [cities[from[pair] ?? 0] ?? 0, cities[to[pair] ?? 0] ?? 0];
    path.moveTo(xs[one] ?? 0, ys[one] ?? 0);
    path.lineTo(xs[other] ?? 0, ys[other] ?? 0);
  }
  return path;
}
