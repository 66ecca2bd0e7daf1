import type { Rows } from "../../atlas/atlas.ts";

/** Two cities by their numbers in the atlas, and how many ties or shared networks bind them. */
export type Bond = readonly [one: number, other: number, weight: number];

/** Cities and what binds them, each pair once: what is laid out, drawn, listed and exported. */
export interface ShownGraph {
  /** Numbers in the atlas, in the order of ids, so that communities are those that the measures find. */
  readonly cities: Int32Array;
  /** Each pair, by places in `cities`. */
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  readonly weights: Float64Array;
  /** How many partners each city of the atlas has here. */
  readonly partners: Int32Array;
  /** The pairs of each place in `cities`. */
  readonly pairsOf: Rows;
  /** The place in `cities` of each city of the atlas, −1 where it is not here. */
  readonly placeOf: Int32Array;
}

export function shownGraph(ids: readonly string[], bonds: Iterable<Bond>): ShownGraph {
  const weights = new Map<number, number>();
  for (const [one, other, weight] of bonds) {
    if (one === other) continue;
    const pair = Math.min(one, other) * ids.length + Math.max(one, other);
    weights.set(pair, (weights.get(pair) ?? 0) + weight);
  }
  const ends = Array.from(
    weights.keys(),
    (pair) => [Math.floor(pair / ids.length), pair % ids.length] as const,
  );
  const cities = Int32Array.from(
    [...new Set(ends.flat())].sort((one, other) => ((ids[one] ?? "") < (ids[other] ?? "") ? -1 : 1)),
  );
  const placeOf = new Int32Array(ids.length).fill(-1);
  for (const [place, city] of cities.entries()) placeOf[city] = place;
  const partners = new Int32Array(ids.length);
  for (const city of ends.flat()) partners[city] = (partners[city] ?? 0) + 1;
  const from = Uint32Array.from(ends, ([one]) => placeOf[one] ?? 0);
  const to = Uint32Array.from(ends, ([, other]) => placeOf[other] ?? 0);
  return {
    cities,
    from,
    to,
    weights: Float64Array.from(weights.values()),
    partners,
    pairsOf: pairsOf(from, to, cities.length),
    placeOf,
  };
}

/** A city, its partners, with two steps theirs too, and every pair among them; undefined where it is not in the graph. */
export function egoNetwork(
  graph: ShownGraph,
  ids: readonly string[],
  city: number,
  steps: 1 | 2,
): ShownGraph | undefined {
  const start = graph.placeOf[city] ?? -1;
  if (start < 0) return undefined;
  let reached = new Set([start]);
  for (let step = 0; step < steps; step++)
    reached = new Set([...reached, ...[...reached].flatMap((place) => partnersAt(graph, place))]);
  return shownGraph(ids, bondsAmong(graph, reached));
}

/** The places of a place's partners. */
export function partnersAt({ from, to, pairsOf: { starts, rows } }: ShownGraph, place: number): number[] {
  const pairs = rows.subarray(starts[place] ?? 0, starts[place + 1] ?? 0);
  return Array.from(pairs, (pair) => (from[pair] === place ? to[pair] : from[pair]) ?? 0);
}

function bondsAmong({ cities, from, to, weights }: ShownGraph, places: ReadonlySet<number>): Bond[] {
  return Array.from(weights).flatMap((weight, pair): Bond[] => {
    const [one = -1, other = -1] = [from[pair], to[pair]];
    return places.has(one) && places.has(other) ? [[cities[one] ?? 0, cities[other] ?? 0, weight]] : [];
  });
}

function pairsOf(from: Uint32Array, to: Uint32Array, count: number): Rows {
  const starts = new Int32Array(count + 1);
  for (const ends of [from, to]) for (const place of ends) starts[place + 1] = (starts[place + 1] ?? 0) + 1;
  for (let place = 0; place < count; place++)
    starts[place + 1] = (starts[place + 1] ?? 0) + (starts[place] ?? 0);
  const next = starts.slice();
  const rows = new Int32Array(2 * from.length);
  for (const ends of [from, to])
    ends.forEach((place, pair) => {
      const at = next[place] ?? 0;
      rows[at] = pair;
      next[place] = at + 1;
    });
  return { starts, rows };
}
