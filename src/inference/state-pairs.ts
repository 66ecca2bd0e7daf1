import { allPairs } from "./dyad-table.ts";
import { tieRegister } from "./tie-register.ts";
import type { TiedCities } from "./tied-cities.ts";

/** Pairs of different states with how many ties their cities have. */
export interface StatePairs {
  /** Codes of the states in play: those with at least one of the cities. */
  readonly states: readonly string[];
  /** Their cities, by number. */
  readonly cities: readonly (readonly number[])[];
  readonly one: Uint32Array;
  readonly other: Uint32Array;
  readonly outcome: Float64Array;
  readonly possible: number;
  /** Ties within one state, which are of no pair. */
  readonly within: number;
  /** Ties of a city whose state is not given. */
  readonly withoutState: number;
  /** The one state whose register the ties come from: pairs without it are no pairs. */
  readonly registerOf?: string;
  /** Ties between two other states, which a register cannot have: a city that was taken for another, as a rule. */
  readonly outOfRegister: number;
}

/** Of a register now and then a place is taken for one of the same name in another state. */
const REGISTER_SHARE = 0.99;

/** The state whose register the ties come from. */
export function stateRegister(given: TiedCities): string | undefined {
  return tieRegister(given, REGISTER_SHARE);
}

/**
 * Each pair of states once, with the number of ties between a city of one and a city of the other. A state is in play
 * where one of its cities is among those given, tied or not; two states in play without a tie are a true zero of the list.
 */
export function statePairs(given: TiedCities): StatePairs {
  const stateOf = (city: number): string | undefined => given.cities[city]?.country;
  const members = Map.groupBy(given.cities.keys(), stateOf);
  const states = [...members.keys()].filter((state) => state !== undefined).sort();
  const numbers = new Map(states.map((state, number) => [state, number]));
  const counts = new Map<number, number>();
  const keyOf = (a: number, b: number): number => Math.min(a, b) * states.length + Math.max(a, b);
  let [within, withoutState] = [0, 0];
  for (const { one, other } of given.ties) {
    const [a, b] = [stateOf(one), stateOf(other)].map((state) => numbers.get(state ?? ""));
    if (a === undefined || b === undefined) withoutState += 1;
    else if (a === b) within += 1;
    else counts.set(keyOf(a, b), (counts.get(keyOf(a, b)) ?? 0) + 1);
  }
  const registerOf = stateRegister(given);
  const pairs = pairsAmong(states.length, numbers.get(registerOf ?? ""));
  const outcome = Float64Array.from(pairs.one, (a, at) => counts.get(keyOf(a, pairs.other[at] ?? 0)) ?? 0);
  const counted = outcome.reduce((sum, count) => sum + count, 0);
  return {
    states,
    cities: states.map((state) => members.get(state) ?? []),
    ...pairs,
    outcome,
    outOfRegister: given.ties.length - within - withoutState - counted,
    possible: pairs.one.length,
    within,
    withoutState,
    ...(registerOf !== undefined && { registerOf }),
  };
}

/** All pairs, or those with the one state. */
function pairsAmong(states: number, only: number | undefined): Pick<StatePairs, "one" | "other"> {
  if (only === undefined) return allPairs(states);
  const other = Uint32Array.from(Array.from({ length: states }, (_, at) => at).filter((at) => at !== only));
  return { one: new Uint32Array(other.length).fill(only), other };
}
