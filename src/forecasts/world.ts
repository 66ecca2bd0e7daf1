import { distancesAmong } from "../measures/distances-among.ts";
import type { Place } from "../measures/great-circle.ts";

/** A city that may enter a tie. What is not known is left out, never 0. */
export interface CandidateCity {
  readonly id: string;
  readonly country?: string;
  readonly place?: Place;
  /** Inhabitants, more than 0. */
  readonly population?: number;
}

/** What two countries share, whoever says so. */
export interface Kinship {
  readonly language: boolean;
  readonly border: boolean;
  readonly region: boolean;
}

export type KinshipOf = (one: string, other: string) => Kinship | undefined;

/** The cities that forecasts are made about, with what does not change in time. */
export interface World {
  readonly cities: readonly CandidateCity[];
  /** The number of each city's country in `countries`; 0 where it is not known. */
  readonly country: Uint16Array;
  readonly countries: readonly string[];
  /** Cities of each country. */
  readonly citiesOf: Float64Array;
  /** ln inhabitants, NaN where not known. */
  readonly logPopulation: Float64Array;
  /** The share of its country's cities of known size that are smaller; NaN where not known. */
  readonly sizeRank: Float64Array;
  readonly kinship: (one: number, other: number) => Kinship | undefined;
  /** NaN where one of the two is not placed. */
  readonly kilometres: (one: number, other: number) => number;
}

export function worldOf(cities: readonly CandidateCity[], kinshipOf?: KinshipOf): World {
  const countries = ["", ...new Set(cities.flatMap(({ country }) => country ?? []))];
  const numbers = new Map(countries.map((country, number) => [country, number]));
  const country = Uint16Array.from(cities, (city) => numbers.get(city.country ?? "") ?? 0);
  const citiesOf = new Float64Array(countries.length);
  for (const number of country) citiesOf[number] = (citiesOf[number] ?? 0) + 1;
  const logPopulation = Float64Array.from(cities, ({ population }) => Math.log(population ?? Number.NaN));
  return {
    cities,
    country,
    countries,
    citiesOf,
    logPopulation,
    sizeRank: sizeRanks(country, logPopulation),
    kinship: remembered(countries, kinshipOf),
    kilometres: distancesAmong(cities.map(({ place }) => place)),
  };
}

function sizeRanks(country: Uint16Array, logPopulation: Float64Array): Float64Array {
  const ranks = new Float64Array(country.length).fill(Number.NaN);
  const known = [...country.keys()].filter((city) => !Number.isNaN(logPopulation[city]));
  const byCountry = Map.groupBy(known, (city) => country[city] ?? 0);
  for (const members of byCountry.values()) {
    members.sort((one, other) => (logPopulation[one] ?? 0) - (logPopulation[other] ?? 0));
    for (const [place, city] of members.entries()) ranks[city] = (place + 0.5) / members.length;
  }
  return ranks;
}

/** Asked once a pair of countries, not once a pair of cities. */
function remembered(countries: readonly string[], kinshipOf: KinshipOf | undefined): World["kinship"] {
  const known = new Map<number, Kinship | undefined>();
  return (one, other) => {
    if (!kinshipOf || one === 0 || other === 0) return undefined;
    const key = Math.min(one, other) * countries.length + Math.max(one, other);
    if (!known.has(key)) known.set(key, kinshipOf(countries[one] ?? "", countries[other] ?? ""));
    return known.get(key);
  };
}
