import { type Atlas, partnerIn, rowsOf } from "../../atlas/atlas.ts";
import { standingOn, stands } from "../../atlas/span-days.ts";
import { greatCircleKm } from "../../measures/great-circle.ts";

/** A partner or a member of the same networks, and how far it is. */
export interface ReachPlace {
  readonly city: number;
  /** Undefined where no coordinates are on file. */
  readonly km?: number;
  readonly partner: boolean;
  /** Networks of the day that both are in, by their numbers. */
  readonly networks: readonly number[];
}

/** The cities that one has to do with on a day: by ties in force, by networks they share; the nearest first. */
export function reachPlaces(atlas: Atlas, city: number, day: number): ReachPlace[] {
  const partners = new Set<number>();
  for (const row of rowsOf(atlas.tiesOf, city))
    if (atlas.ties.counts[row] === 1 && stands(standingOn(atlas.tieDays, row, day)))
      partners.add(partnerIn(atlas, row, city));
  const shared = new Map<number, Set<number>>();
  for (const network of networksOf(atlas, city, day))
    for (const row of rowsOf(atlas.seatsIn, network)) {
      const member = atlas.memberships.city[row] ?? -1;
      if (member === city || !stands(standingOn(atlas.seatDays, row, day))) continue;
      shared.set(member, (shared.get(member) ?? new Set()).add(network));
    }
  return [...new Set([...partners, ...shared.keys()])]
    .map((other): ReachPlace => {
      const km = distance(atlas, city, other);
      return {
        city: other,
        ...(km !== undefined && { km }),
        partner: partners.has(other),
        networks: [...(shared.get(other) ?? [])],
      };
    })
    .sort((one, other) => (one.km ?? Infinity) - (other.km ?? Infinity) || one.city - other.city);
}

function networksOf(atlas: Atlas, city: number, day: number): Set<number> {
  const rows = rowsOf(atlas.seatsOf, city).filter((row) => stands(standingOn(atlas.seatDays, row, day)));
  return new Set(Array.from(rows, (row) => atlas.memberships.network[row] ?? -1));
}

function distance({ cities }: Atlas, one: number, other: number): number | undefined {
  const places = [one, other].map((city) => {
    const [longitude, latitude] = [cities.longitude[city], cities.latitude[city]];
    return typeof longitude === "number" && typeof latitude === "number"
      ? { longitude, latitude }
      : undefined;
  });
  return places[0] && places[1] && greatCircleKm(places[0], places[1]);
}

export interface ReachBand {
  /** In km; the last goes half the way round the Earth. */
  readonly to: number;
  readonly from: number;
  readonly partners: number;
  /** Members of the same networks that are no partners. */
  readonly companions: number;
}

export const RINGS = [1000, 2500, 5000, 10_000] as const;
const HALF_ROUND = 20_016;

/** How many lie between one ring and the next. */
export function reachBands(places: readonly ReachPlace[]): ReachBand[] {
  return [...RINGS, HALF_ROUND].map((to, at, all) => {
    const from = all[at - 1] ?? 0;
    const held = places.filter(({ km }) => km !== undefined && km >= from && km < to);
    const partners = held.filter(({ partner }) => partner).length;
    return { from, to, partners, companions: held.length - partners };
  });
}
