import type { DatedMembership, MembershipWorld } from "../src/forecasts/membership-past.ts";
import { type CandidateCity, worldOf } from "../src/forecasts/world.ts";
import { seededRandom } from "../src/measures/seeded-random.ts";

export interface DrawnMemberships {
  readonly cities: readonly CandidateCity[];
  readonly world: MembershipWorld;
  readonly memberships: readonly DatedMembership[];
}

const COUNTRIES = 8;
const FIRST_YEAR = 1990;
const YEARS = 30;
const NETWORKS = 24;

/**
 * Cities of eight countries that join networks year by year. `pull` is the truth: the share of joinings in which a
 * network, drawn by its appeal, takes a city of its two own countries, large cities first. In the others any city joins
 * any network: nothing can foresee those.
 */
export function membershipWorld(
  pull: number,
  seed: number,
  size = { cities: 400, seats: 1500 },
): DrawnMemberships {
  const random = seededRandom(seed);
  const any = (n: number): number => Math.floor(random() * n);
  const cities = Array.from({ length: size.cities }, (_, number): CandidateCity => {
    const country = number % COUNTRIES;
    return {
      id: `c${String(number).padStart(5, "0")}`,
      country: String.fromCharCode(65 + country).repeat(2),
      place: { latitude: 6 * country + 2 * random(), longitude: 10 * country + 2 * random() },
      population: Math.round(5000 * (1 - random()) ** -1.1),
    };
  });
  const networks = Array.from({ length: NETWORKS }, (_, number) => ({
    id: `n${String(number).padStart(2, "0")}`,
    completeUntil: FIRST_YEAR + YEARS,
  }));
  const homes = networks.map(() => [any(COUNTRIES), any(COUNTRIES)] as const);
  const bySize = Array.from({ length: COUNTRIES }, (_, country) =>
    [...cities.keys()]
      .filter((city) => city % COUNTRIES === country)
      .sort((a, b) => (cities[b]?.population ?? 0) - (cities[a]?.population ?? 0)),
  );
  const seen = new Set<string>();
  const memberships: DatedMembership[] = [];
  for (let draw = 0; memberships.length < size.seats && draw < 50 * size.seats; draw++) {
    const drawn = random() < pull;
    const network = drawn ? Math.floor(networks.length * random() ** 2) : any(networks.length);
    const home = bySize[homes[network]?.[any(2)] ?? 0] ?? [];
    const city = drawn ? (home[Math.floor(home.length * random() ** 3)] ?? 0) : any(cities.length);
    if (seen.has(`${city} ${network}`)) continue;
    seen.add(`${city} ${network}`);
    const since = FIRST_YEAR + (YEARS * memberships.length) / size.seats;
    memberships.push({ city, network, since, joined: true });
  }
  return { cities, world: { places: worldOf(cities), networks, ties: [] }, memberships };
}

/** The two tables as text: cities, and memberships by the ids of both with the year. */
export function membershipTables({ cities, world, memberships }: DrawnMemberships): {
  cities: string;
  memberships: string;
} {
  return {
    cities: [
      "id,country,latitude,longitude,population",
      ...cities.map(({ id, country, place, population }) =>
        [id, country, place?.latitude.toFixed(4), place?.longitude.toFixed(4), population].join(","),
      ),
      "",
    ].join("\n"),
    memberships: [
      "city,network,start",
      ...memberships.map(({ city, network, since = 0 }) =>
        [cities[city]?.id, world.networks[network]?.id, Math.floor(since)].join(","),
      ),
      "",
    ].join("\n"),
  };
}
