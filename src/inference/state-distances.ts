import { distancesAmong } from "../measures/distances-among.ts";
import type { TiedCity } from "./tied-cities.ts";

/** Of each state as many of its largest cities stand for all, as in GeoDist. */
const LARGEST = 25;

interface Weighted {
  readonly city: number;
  /** Its part of the state's inhabitants, as far as these cities go. */
  readonly part: number;
}

/**
 * Kilometres between two states: the harmonic mean of those between their cities, each pair of cities weighted by its
 * inhabitants: (Σ_k Σ_l (p_k ÷ p_i)(p_l ÷ p_j) d_kl^θ)^(1 ÷ θ), θ = −1, which is how much apart they are for what falls
 * with distance. Of each state the 25 largest cities given count, those of one place at least one kilometre apart; where
 * none of a state's cities has its inhabitants given, all that have a place count alike. NaN where none has a place.
 * Head, K. and Mayer, T. (2010), Illusory border effects, in van Bergeijk, P. and Brakman, S. (eds), The Gravity Model in
 * International Trade, 165–192; Mayer, T. and Zignago, S. (2011), Notes on CEPII's distances measures, CEPII 2011-25.
 */
export function stateDistances(
  cities: readonly TiedCity[],
  states: readonly (readonly number[])[],
): (one: number, other: number) => number {
  const kilometres = distancesAmong(cities.map(({ place }) => place));
  const weighted = states.map((members) => weightedCities(cities, members));
  return (one, other) => {
    const [from = [], to = []] = [weighted[one], weighted[other]];
    let near = 0;
    for (const a of from)
      for (const b of to) near += (a.part * b.part) / Math.max(1, kilometres(a.city, b.city));
    return near > 0 ? 1 / near : Number.NaN;
  };
}

function weightedCities(cities: readonly TiedCity[], members: readonly number[]): Weighted[] {
  const placed = members.filter((city) => cities[city]?.place);
  const sized = placed.filter((city) => cities[city]?.population);
  const sizeOf = (city: number): number => (sized.length > 0 ? (cities[city]?.population ?? 0) : 1);
  const largest = (sized.length > 0 ? sized : placed)
    .toSorted((one, other) => sizeOf(other) - sizeOf(one))
    .slice(0, sized.length > 0 ? LARGEST : undefined);
  const all = largest.reduce((sum, city) => sum + sizeOf(city), 0);
  return largest.map((city) => ({ city, part: sizeOf(city) / all }));
}
