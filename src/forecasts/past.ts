import { connect, type Rows } from "../graph/graph.ts";
import type { World } from "./world.ts";

/** A tie between two cities, by number, with the year it was signed where a source says so (2015.5: mid-2015). */
export interface DatedTie {
  readonly one: number;
  readonly other: number;
  readonly year?: number;
}

/** What is known on the day of a forecast: the ties until then, and what they make of cities and countries. */
export interface Past extends Rows {
  readonly world: World;
  readonly degree: Float64Array;
  /** Ties signed in the ten years before the day. */
  readonly recent: Float64Array;
  readonly ties: number;
  readonly recentTies: number;
  /** Ties between two countries, at one × countries + other, both ways. */
  readonly countryTies: Float64Array;
  readonly countryRecent: Float64Array;
  /** Ends of ties in each country. */
  readonly countryEnds: Float64Array;
}

/** How far back counts as recent, in years: longer than a mayor's term, shorter than a wave of partnerships. */
const RECENT_YEARS = 10;

/** The past at the end of `ties`; `now` is the year, which an undated list does not have. */
export function pastOf(world: World, ties: readonly DatedTie[], now?: number): Past {
  const rows = connect([...world.cities.map(({ id }) => id)], new Map(), {
    from: Uint32Array.from(ties, ({ one }) => one),
    to: Uint32Array.from(ties, ({ other }) => other),
  });
  const n = world.cities.length;
  const between = world.countries.length;
  const past = {
    world,
    offsets: rows.offsets,
    neighbours: rows.neighbours,
    degree: Float64Array.from({ length: n }, (_, v) => (rows.offsets[v + 1] ?? 0) - (rows.offsets[v] ?? 0)),
    recent: new Float64Array(n),
    ties: rows.neighbours.length / 2,
    recentTies: 0,
    countryTies: new Float64Array(between * between),
    countryRecent: new Float64Array(between * between),
    countryEnds: new Float64Array(between),
  };
  const since = now === undefined ? Number.POSITIVE_INFINITY : now - RECENT_YEARS;
  for (const { one, other, year } of ties) {
    const [c, d] = [world.country[one] ?? 0, world.country[other] ?? 0];
    countBoth(past.countryTies, c, d, between);
    past.countryEnds[c] = (past.countryEnds[c] ?? 0) + 1;
    past.countryEnds[d] = (past.countryEnds[d] ?? 0) + 1;
    if (year === undefined || year < since) continue;
    past.recentTies += 1;
    past.recent[one] = (past.recent[one] ?? 0) + 1;
    past.recent[other] = (past.recent[other] ?? 0) + 1;
    countBoth(past.countryRecent, c, d, between);
  }
  return past;
}

function countBoth(matrix: Float64Array, c: number, d: number, between: number): void {
  matrix[c * between + d] = (matrix[c * between + d] ?? 0) + 1;
  if (c !== d) matrix[d * between + c] = (matrix[d * between + c] ?? 0) + 1;
}

export function areTied({ offsets, neighbours }: Rows, one: number, other: number): boolean {
  let low = offsets[one] ?? 0;
  let high = (offsets[one + 1] ?? 0) - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = neighbours[middle] ?? 0;
    if (found === other) return true;
    if (found < other) low = middle + 1;
    else high = middle - 1;
  }
  return false;
}
