import type { Place } from "../measures/great-circle.ts";

/** A city that may be tied. What is not known is left out, never 0. */
export interface TiedCity {
  readonly id: string;
  readonly country?: string;
  readonly place?: Place;
  /** Inhabitants, more than 0. */
  readonly population?: number;
}

/** Two cities by number, and the year their tie began where a source gives one. */
export interface CityTie {
  readonly one: number;
  readonly other: number;
  readonly year?: number;
}

/** Cities with the ties among them, each pair at most once. */
export interface TiedCities {
  readonly cities: readonly TiedCity[];
  readonly ties: readonly CityTie[];
  /** Networks that two cities are both in; absent where no memberships were given. */
  readonly sharedNetworks?: (one: number, other: number) => number;
  /** Whether partners in common are among what may explain a tie: out unless asked, as they are made of ties themselves. */
  readonly withCommonPartners?: boolean;
}

/** Something that is known of pairs of states, with who says so. */
export interface StateFact {
  readonly id: string;
  readonly name: string;
  readonly source: string;
  /** NaN where it is not given. */
  readonly of: (one: string, other: string) => number;
}
