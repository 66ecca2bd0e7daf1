import { seededRandom } from "../measures/seeded-random.ts";
import { areTied, type DatedTie, type Past } from "./past.ts";

/** Two cities, and whether they became partners in the window that is looked at. */
export interface Pair {
  readonly one: number;
  readonly other: number;
}

/** Pairs that became partners, with pairs that did not: any, and such as have as many ties. */
export interface PairSample {
  readonly positives: readonly Pair[];
  readonly uniform: readonly Pair[];
  readonly degreeMatched: readonly Pair[];
  /**
   * Of all pairs in that order, the number of the positive that each is, or was drawn for. Where hardly a pair is left
   * untied some positives have fewer negatives than others.
   */
  readonly drawnFor: readonly number[];
}

export interface SampleHow {
  /** Negatives of each kind to a positive. */
  readonly per: number;
  readonly seed: number;
  /** Which cities may be drawn; all if absent. */
  readonly among?: (city: number) => boolean;
}

/**
 * Draws what did not happen. Uniform: two cities at random. Degree-matched: for each end of the positive a city of
 * the same number of ties, or the nearest. Pairs tied in the past or in the window are not drawn.
 */
export function samplePairs(
  past: Past,
  positives: readonly Pair[],
  happened: ReadonlySet<number>,
  { per, seed, among = () => true }: SampleHow,
): PairSample {
  const random = seededRandom(seed);
  const n = past.world.cities.length;
  const byDegree = [...past.degree.keys()].sort((a, b) => (past.degree[a] ?? 0) - (past.degree[b] ?? 0));
  const rankOf = new Uint32Array(n);
  for (const [rank, city] of byDegree.entries()) rankOf[city] = rank;
  const alike = likeBands(past.degree, byDegree);
  const anyCity = (): number => Math.floor(random() * n);
  const likeCity = (city: number): number => {
    const [first, end] = alike(rankOf[city] ?? 0);
    return byDegree[first + Math.floor(random() * (end - first))] ?? 0;
  };
  const draw = (choose: () => Pair): Pair | undefined => {
    for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
      const pair = choose();
      if (pair.one === pair.other || !among(pair.one) || !among(pair.other)) continue;
      if (areTied(past, pair.one, pair.other)) continue;
      if (!happened.has(pairKey(pair, n))) return pair;
    }
    return undefined;
  };
  const uniform: Pair[] = [];
  const degreeMatched: Pair[] = [];
  const [uniformFor, matchedFor]: [number[], number[]] = [[], []];
  for (const [at, { one, other }] of positives.entries())
    for (let i = 0; i < per; i++) {
      const any = draw(() => ({ one: anyCity(), other: anyCity() }));
      if (any) uniformFor[uniform.push(any) - 1] = at;
      const like = draw(() => ({ one: likeCity(one), other: likeCity(other) }));
      if (like) matchedFor[degreeMatched.push(like) - 1] = at;
    }
  return { positives, uniform, degreeMatched, drawnFor: [...positives.keys(), ...uniformFor, ...matchedFor] };
}

const MOST_ATTEMPTS = 200;
/** Cities of as many ties; where fewer than so many have as many, the nearest in number of ties. */
const LEAST_ALIKE = 20;

/** For each rank, where those of as many ties begin and end in the order of their number. */
export function likeBands(
  degrees: Float64Array,
  byDegree: readonly number[],
): (rank: number) => readonly [number, number] {
  const bands = new Map<number, readonly [number, number]>();
  for (let first = 0; first < byDegree.length; ) {
    const degree = degrees[byDegree[first] ?? 0] ?? 0;
    let end = first;
    while (end < byDegree.length && degrees[byDegree[end] ?? 0] === degree) end += 1;
    bands.set(degree, [first, end]);
    first = end;
  }
  return (rank) => {
    const [first, end] = bands.get(degrees[byDegree[rank] ?? 0] ?? 0) ?? [0, byDegree.length];
    if (end - first >= LEAST_ALIKE) return [first, end];
    const half = LEAST_ALIKE / 2;
    return [Math.max(0, rank - half), Math.min(byDegree.length, rank + half)];
  };
}

export function pairKey({ one, other }: Pair, n: number): number {
  return one < other ? one * n + other : other * n + one;
}

/** The pairs of the ties that are new: each once, none that was tied before, none with itself. */
export function newPairs(past: Past, ties: readonly DatedTie[]): Pair[] {
  const n = past.world.cities.length;
  const seen = new Set<number>();
  return ties.filter((tie) => {
    const key = pairKey(tie, n);
    if (tie.one === tie.other || seen.has(key) || areTied(past, tie.one, tie.other)) return false;
    seen.add(key);
    return true;
  });
}
