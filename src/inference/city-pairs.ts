import { seededRandom } from "../measures/seeded-random.ts";
import { allPairs } from "./dyad-table.ts";
import { tieRegister } from "./tie-register.ts";
import type { CityTie, TiedCities } from "./tied-cities.ts";

/** Pairs of cities with whether they are tied. */
export interface CityPairs {
  readonly one: Uint32Array;
  readonly other: Uint32Array;
  readonly outcome: Float64Array;
  /** For how many pairs each stands; absent where all pairs are there. */
  readonly weights?: Float64Array;
  /** Pairs that there are, and untied ones drawn to stand for all that are. */
  readonly possible: number;
  readonly drawn?: { readonly untied: number; readonly of: number };
  /** The one state whose register the ties come from: pairs without it, or within it, are no pairs. */
  readonly registerOf?: string;
}

/** Untied pairs drawn a tie, and at least. */
const UNTIED_EACH = 20;
const LEAST_UNTIED = 30_000;

/**
 * The pairs of cities that could be tied. Where they are many, untied ones are drawn and stand for the others by their
 * weight: what a model says stays unbiased, and a tie is never left out.
 * King, G. and Zeng, L. (2001), Logistic regression in rare events data, Political Analysis 9(2), 137–163 (weighting).
 */
export function cityPairs(
  given: TiedCities,
  ties: readonly CityTie[],
  seed: number,
  leastUntied = LEAST_UNTIED,
): CityPairs {
  const register = registerOf(given);
  const wanted = Math.max(leastUntied, UNTIED_EACH * ties.length);
  const possible = register ? register.possible : pairsOf(given.cities.length);
  const told = { possible, ...(register && { registerOf: register.country }) };
  const tied = new Set(ties.map(({ one, other }) => keyOf(given, one, other)));
  if (possible <= 2 * wanted + tied.size) {
    const { one, other } = register ? register.all() : allPairs(given.cities.length);
    const outcome = Float64Array.from(one, (a, at) => (tied.has(keyOf(given, a, other[at] ?? 0)) ? 1 : 0));
    return { one, other, outcome, ...told };
  }
  const untied = drawnUntied(given, { tied, wanted, seed, register });
  const ends = [...[...tied].map((key) => endsOf(given, key)), ...untied];
  const weight = (possible - tied.size) / untied.length;
  return {
    one: Uint32Array.from(ends, ([a]) => a),
    other: Uint32Array.from(ends, ([, b]) => b),
    outcome: Float64Array.from(ends, (_, at) => (at < tied.size ? 1 : 0)),
    weights: Float64Array.from(ends, (_, at) => (at < tied.size ? 1 : weight)),
    drawn: { untied: untied.length, of: possible - tied.size },
    ...told,
  };
}

function pairsOf(n: number): number {
  return (n * (n - 1)) / 2;
}

function keyOf({ cities }: TiedCities, one: number, other: number): number {
  return Math.min(one, other) * cities.length + Math.max(one, other);
}

function endsOf({ cities }: TiedCities, key: number): [number, number] {
  return [Math.floor(key / cities.length), key % cities.length];
}

interface Register {
  readonly country: string;
  readonly possible: number;
  readonly inside: readonly number[];
  readonly outside: readonly number[];
  readonly all: () => { one: Uint32Array; other: Uint32Array };
}

/** The pairs that a list which is one state's register could have had. */
function registerOf(given: TiedCities): Register | undefined {
  const country = tieRegister(given);
  if (country === undefined) return undefined;
  const { cities } = given;
  const numbers = [...cities.keys()];
  const inside = numbers.filter((city) => cities[city]?.country === country);
  const outside = numbers.filter((city) => cities[city]?.country !== country);
  return {
    country,
    possible: inside.length * outside.length,
    inside,
    outside,
    all: () => ({
      one: Uint32Array.from(inside.flatMap((city) => outside.map(() => city))),
      other: Uint32Array.from(inside.flatMap(() => outside)),
    }),
  };
}

interface Drawing {
  readonly tied: ReadonlySet<number>;
  readonly wanted: number;
  readonly seed: number;
  readonly register: Register | undefined;
}

function drawnUntied(given: TiedCities, { tied, wanted, seed, register }: Drawing): [number, number][] {
  const random = seededRandom(seed);
  const below = (n: number): number => Math.floor(random() * n);
  const n = given.cities.length;
  const keys = new Set<number>();
  // Fewer than half of all pairs are wanted, so that few draws are in vain.
  while (keys.size < wanted) {
    const [a, b] = register
      ? [
          register.inside[below(register.inside.length)] ?? 0,
          register.outside[below(register.outside.length)] ?? 0,
        ]
      : [below(n), below(n)];
    const key = keyOf(given, a, b);
    if (a !== b && !tied.has(key)) keys.add(key);
  }
  return Array.from(keys, (key) => endsOf(given, key));
}
