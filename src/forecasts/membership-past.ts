import type { Rows } from "../graph/graph.ts";
import { type DatedTie, pastOf } from "./past.ts";
import type { World } from "./world.ts";

/** A network that cities may join. */
export interface ListedNetwork {
  readonly id: string;
  /** Years, as far as known: before the first nobody could know of it, after the second nobody can join. */
  readonly founded?: number;
  readonly ended?: number;
  /** Up to when its roster is known complete, so that who is not on it did not join; never if absent. */
  readonly completeUntil?: number;
}

/** The cities, the networks, and what does not change in time. */
export interface MembershipWorld {
  readonly places: World;
  readonly networks: readonly ListedNetwork[];
  /** From when each city was known at all: before, nobody could have asked about it. Always, where absent. */
  readonly knownSince?: Float64Array;
  readonly ties: readonly DatedTie[];
}

/** A seat of a city in a network, by number. */
export interface DatedMembership {
  readonly city: number;
  readonly network: number;
  /** The year from which it surely stood; absent where the list has no dates. */
  readonly since?: number;
  /** Whether that is the year it began: a source that shows it undated only tells that it stood. */
  readonly joined: boolean;
  readonly until?: number;
}

/** What is known on the day of a forecast. */
export interface MembershipPast {
  readonly world: MembershipWorld;
  readonly now: number | undefined;
  /** Seats that stand: cities by network, networks by city. */
  readonly members: readonly (readonly number[])[];
  readonly seats: readonly (readonly number[])[];
  /** Of every seat there ever was, standing or not. */
  readonly ever: ReadonlySet<number>;
  readonly size: Float64Array;
  /** Members of whom it is known when they joined. */
  readonly dated: Float64Array;
  readonly degree: Float64Array;
  readonly recentEntries: Float64Array;
  readonly recentJoins: Float64Array;
  /** Members by network and country, at network × countries + country. */
  readonly inCountry: Float64Array;
  readonly countrySeats: Float64Array;
  /** How alike the members of two networks are, at one × networks + other: members in common ÷ √(size × size). */
  readonly alike: Float64Array;
  /** Mean ln inhabitants of members; NaN where of none they are known. */
  readonly meanSize: Float64Array;
  /** Partners of cities by ties that began before. */
  readonly partners: Rows;
}

const RECENT_YEARS = 5;

export function seatKey(city: number, network: number, networks: number): number {
  return city * networks + network;
}

/** The past on a day: what began on it or later, of seats and ties, is left out. */
export function membershipPast(
  world: MembershipWorld,
  memberships: readonly DatedMembership[],
  now?: number,
): MembershipPast {
  const { places, networks } = world;
  const [n, m, countries] = [places.cities.length, networks.length, places.countries.length];
  const before = (year: number | undefined): boolean => now === undefined || year === undefined || year < now;
  const known = memberships.filter(({ since }) => before(since));
  const standing = distinct(
    known.filter(({ until }) => until === undefined || (now !== undefined && until >= now)),
    m,
  );
  const members: number[][] = networks.map(() => []);
  const seats: number[][] = places.cities.map(() => []);
  const [recentEntries, recentJoins, dated] = [new Float64Array(m), new Float64Array(n), new Float64Array(m)];
  const inCountry = new Float64Array(m * countries);
  const countrySeats = new Float64Array(countries);
  for (const { city, network, since, joined } of standing) {
    members[network]?.push(city);
    seats[city]?.push(network);
    const country = places.country[city] ?? 0;
    add(inCountry, network * countries + country);
    add(countrySeats, country);
    if (joined) add(dated, network);
    if (!joined || since === undefined || now === undefined || since < now - RECENT_YEARS) continue;
    add(recentEntries, network);
    add(recentJoins, city);
  }
  const size = Float64Array.from(members, ({ length }) => length);
  return {
    world,
    now,
    members,
    seats,
    ever: new Set(known.map(({ city, network }) => seatKey(city, network, m))),
    size,
    dated,
    degree: Float64Array.from(seats, ({ length }) => length),
    recentEntries,
    recentJoins,
    inCountry,
    countrySeats,
    alike: likeness(seats, size),
    meanSize: Float64Array.from(members, (cities) => meanOf(cities.map((c) => places.logPopulation[c]))),
    partners: pastOf(
      places,
      world.ties.filter(({ year }) => before(year)),
    ),
  };
}

function add(counts: Float64Array, at: number): void {
  counts[at] = (counts[at] ?? 0) + 1;
}

/** Each seat once: the first row of it. */
function distinct(rows: readonly DatedMembership[], networks: number): DatedMembership[] {
  const seen = new Set<number>();
  return rows.filter(({ city, network }) => {
    const key = seatKey(city, network, networks);
    return !seen.has(key) && seen.add(key);
  });
}

function meanOf(values: readonly (number | undefined)[]): number {
  const known = values.filter((value) => value !== undefined && !Number.isNaN(value));
  return known.length === 0
    ? Number.NaN
    : known.reduce<number>((sum, value) => sum + (value ?? 0), 0) / known.length;
}

function likeness(seats: readonly (readonly number[])[], size: Float64Array): Float64Array {
  const m = size.length;
  const alike = new Float64Array(m * m);
  for (const held of seats)
    for (const one of held) for (const other of held) if (one !== other) add(alike, one * m + other);
  for (let one = 0; one < m; one++)
    for (let other = 0; other < m; other++) {
      const at = one * m + other;
      const both = (size[one] ?? 0) * (size[other] ?? 0);
      alike[at] = both === 0 ? 0 : (alike[at] ?? 0) / Math.sqrt(both);
    }
  return alike;
}

/** Whether a city could have been asked about on the day. */
export function wasKnown({ world: { knownSince }, now }: MembershipPast, city: number): boolean {
  return knownSince === undefined || now === undefined || (knownSince[city] ?? now) < now;
}

/** Whether a network was there to be joined on the day: it had a member, or was founded before. */
export function wasThere({ world: { networks }, now, size }: MembershipPast, network: number): boolean {
  const { founded, ended } = networks[network] ?? {};
  if (now !== undefined && ended !== undefined && ended <= now) return false;
  return (size[network] ?? 0) > 0 || (founded !== undefined && (now === undefined || founded < now));
}
