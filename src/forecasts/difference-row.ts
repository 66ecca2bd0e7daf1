import type { DatedTie } from "./past.ts";
import type { World } from "./world.ts";

/** What a row of a comparison says of each city, as it was known when a year began. */
export interface CityTrait {
  readonly id: string;
  readonly says: string;
  /** Logarithms tell how many times as much one city has, with one added where a city may have none. */
  readonly scale: "ln" | "ln1p" | "step";
  /** By city; NaN where not given, never 0. */
  readonly at: (year: number) => Float64Array;
  /** Known of today alone, and taken for every year. */
  readonly ofToday?: true;
}

/** What two cities have in common, as it was known when a year began: no difference, and set beside them. */
export interface PairTrait {
  readonly id: string;
  readonly says: string;
  readonly scale: "ln1p";
  readonly common: (year: number) => (one: number, other: number) => number;
  /** Of each city, so that what two have in common is not what both have much of. */
  readonly at: (year: number) => Float64Array;
}

export type DifferenceRow = CityTrait | PairTrait;

/** The rows that ties and a table of cities give by themselves. */
export function rowsOfTies(world: World, ties: readonly DatedTie[]): CityTrait[] {
  const counted = (year: number, since: number, of: (partners: readonly number[]) => number): Float64Array =>
    Float64Array.from(
      partnersOf(
        world.cities.length,
        ties.filter((tie) => tie.year !== undefined && tie.year < year && tie.year >= since),
      ),
      (partners) => of([...partners]),
    );
  const always = Number.NEGATIVE_INFINITY;
  const countries = (partners: readonly number[]): number =>
    new Set(partners.map((city) => world.country[city]).filter(Boolean)).size;
  return [
    {
      id: "partners",
      says: "partners with a dated tie",
      scale: "ln1p",
      at: (year) => counted(year, always, ({ length }) => length),
    },
    {
      id: "countries",
      says: "partner countries",
      scale: "ln1p",
      at: (year) => counted(year, always, countries),
    },
    {
      id: "recent",
      says: "partners first dated in the last ten years",
      scale: "ln1p",
      at: (year) => counted(year, year - RECENT_YEARS, ({ length }) => length),
    },
    {
      id: "inhabitants",
      says: "inhabitants",
      scale: "ln",
      at: () => world.logPopulation.map(Math.exp),
      ofToday: true,
    },
  ];
}

const RECENT_YEARS = 10;

function partnersOf(cities: number, ties: readonly DatedTie[]): Set<number>[] {
  const partners = Array.from({ length: cities }, () => new Set<number>());
  for (const { one, other } of ties) {
    partners[one]?.add(other);
    partners[other]?.add(one);
  }
  return partners;
}
