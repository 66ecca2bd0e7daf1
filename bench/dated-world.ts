import type { DatedTie } from "../src/forecasts/past.ts";
import type { CandidateCity } from "../src/forecasts/world.ts";
import { seededRandom } from "../src/measures/seeded-random.ts";

export interface DatedWorld {
  readonly cities: readonly CandidateCity[];
  /** In the order of their years. */
  readonly ties: readonly DatedTie[];
}

const FIRST_YEAR = 1960;
const YEARS = 60;

/**
 * Cities of twenty countries, large ones few, and ties that come year by year: two countries that like each other are
 * drawn, then a city of each by its size; near pairs are taken more often than far ones. What a forecast can know.
 */
export function datedWorld(cities: number, ties: number, seed: number): DatedWorld {
  const random = seededRandom(seed);
  const countries = Array.from({ length: Math.min(20, Math.ceil(cities / 5)) }, (_, number) => ({
    code: `${String.fromCharCode(65 + number)}${String.fromCharCode(65 + number)}`,
    latitude: 60 * random() - 10,
    longitude: 300 * random() - 150,
  }));
  const made = Array.from({ length: cities }, (_, number): CandidateCity => {
    const country = countries[Math.floor(countries.length * random() ** 2)];
    return {
      id: `c${String(number).padStart(5, "0")}`,
      ...(country && {
        country: country.code,
        place: {
          latitude: country.latitude + 8 * (random() - 0.5),
          longitude: country.longitude + 8 * (random() - 0.5),
        },
      }),
      population: Math.round(2000 * (1 - random()) ** -1.1),
    };
  });
  const members = countries.map(({ code }) => weighed(made, code));
  const likings = countries.map(() => countries.map(() => random() ** 6));
  const seen = new Set<number>();
  const drawn: DatedTie[] = [];
  const most = countries.reduce((sum, _, at) => sum + (members[at]?.all.length ?? 0), 0);
  while (drawn.length < ties && seen.size < (most * most) / 4) {
    const [c, d] = [Math.floor(random() * countries.length), Math.floor(random() * countries.length)];
    const liking = likings[Math.min(c, d)]?.[Math.max(c, d)] ?? 0;
    if (c === d || random() > liking) continue;
    const [one, other] = [members[c]?.draw(random()), members[d]?.draw(random())];
    if (one === undefined || other === undefined) continue;
    const key = Math.min(one, other) * cities + Math.max(one, other);
    if (seen.has(key)) continue;
    seen.add(key);
    drawn.push({ one, other, year: FIRST_YEAR + (YEARS * drawn.length) / ties });
  }
  return { cities: made, ties: drawn };
}

/** Cities of a country, drawn by the square root of their inhabitants. */
function weighed(
  cities: readonly CandidateCity[],
  country: string,
): { all: readonly number[]; draw: (random: number) => number | undefined } {
  const all = [...cities.keys()].filter((city) => cities[city]?.country === country);
  let sum = 0;
  const sums = all.map((city) => {
    sum += Math.sqrt(cities[city]?.population ?? 0);
    return sum;
  });
  const draw = (random: number): number | undefined => {
    let [low, high] = [0, sums.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? 0) < random * sum) low = middle + 1;
      else high = middle;
    }
    return all[low];
  };
  return { all, draw };
}

/** The two tables as text: cities by id, and ties by the ids of both with their year. */
export function datedTables({ cities, ties }: DatedWorld): { cities: string; ties: string } {
  const idOf = (city: number): string => cities[city]?.id ?? "";
  return {
    cities: [
      "id,country,latitude,longitude,population",
      ...cities.map(({ id, country, place, population }) =>
        [id, country, place?.latitude.toFixed(4), place?.longitude.toFixed(4), population].join(","),
      ),
      "",
    ].join("\n"),
    ties: [
      "a,b,date",
      ...ties.map(({ one, other, year }) => `${idOf(one)},${idOf(other)},${Math.floor(year ?? 0)}`),
      "",
    ].join("\n"),
  };
}
