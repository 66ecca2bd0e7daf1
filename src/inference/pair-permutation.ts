import { shuffled } from "../graph/shuffled.ts";
import { quantile } from "../measures/quantile.ts";
import { seededRandom } from "../measures/seeded-random.ts";
import type { PermutationPlan } from "./ei-permutation.ts";
import type { StateFact, TiedCities } from "./tied-cities.ts";

/** Who is dealt a state anew: each city by itself, or each state with all its cities. */
export type DealtAmong = "cities" | "states";

export interface PairPermutation {
  /** The mean over ties between two states of which the fact is given. */
  readonly value: number;
  readonly ties: number;
  /** Ties left out because a city's state, or the fact of the two states, is not given. */
  readonly notGiven: number;
  /** Ties left out because both cities are of one state. */
  readonly withinStates: number;
  /** Cities, or states, that are dealt out. */
  readonly dealt: number;
  /** The mean over the deals drawn, and where 95 % of them lie. */
  readonly expected: number;
  readonly byChance: { readonly lower: number; readonly upper: number };
  /** The share of deals with as high, or as low, a mean. */
  readonly pMore: number;
  readonly pLess: number;
  /** Twice the smaller of the two, at most 1. */
  readonly pTwoSided: number;
}

/**
 * Whether ties lead between states of which something holds more than states dealt out at random would have it: the
 * mean of what is known of the two states over the ties between two of them, for facts that make no partition, such as
 * alliances. Among cities each is dealt the state of another; among states their names change places, and all cities
 * and ties of a state go with it, as in the quadratic assignment procedure. Ties within a state tell nothing of two.
 * p = (1 + deals as extreme) / (1 + deals). Undefined without a tie of which the fact is given, or with fewer than
 * three to deal among.
 * Krackhardt, D. (1988), Predicting with networks, Social Networks 10(4), 359–381; p of drawn permutations: Phipson, B.
 * and Smyth, G. K. (2010), Statistical Applications in Genetics and Molecular Biology 9(1), 39.
 */
export function pairPermutation(
  given: Pick<TiedCities, "cities" | "ties">,
  fact: Pick<StateFact, "of">,
  { draws, seed }: PermutationPlan,
  among: DealtAmong,
): PairPermutation | undefined {
  const dealing = laidOut(given, fact, among);
  if (dealing.dealt < LEAST_DEALT) return undefined;
  const own = meanOver(dealing, Uint32Array.from(dealing.states.keys()));
  if (own.ties === 0) return undefined;
  const random = seededRandom(seed);
  const drawn = Array.from({ length: draws }, () => meanOver(dealing, shuffled(dealing.dealt, random)).value);
  const p = (extreme: (mean: number) => boolean): number => (1 + drawn.filter(extreme).length) / (1 + draws);
  const pMore = p((mean) => mean >= own.value - TIED);
  const pLess = p((mean) => mean <= own.value + TIED);
  const known = drawn.filter((mean) => !Number.isNaN(mean));
  return {
    value: own.value,
    ties: own.ties,
    notGiven: given.ties.length - dealing.withinStates - own.ties,
    withinStates: dealing.withinStates,
    dealt: dealing.dealt,
    expected: known.reduce((sum, mean) => sum + mean, 0) / Math.max(1, known.length),
    byChance: { lower: quantile(known, 0.025) ?? own.value, upper: quantile(known, 0.975) ?? own.value },
    pMore,
    pLess,
    pTwoSided: Math.min(1, 2 * Math.min(pMore, pLess)),
  };
}

const LEAST_DEALT = 3;
/** Means of the same ties differ by rounding alone. */
const TIED = 1e-12;

interface Dealing {
  /** The fact of each pair of states, a row a state; NaN where it is not given. */
  readonly facts: Float64Array;
  readonly count: number;
  /** The state of each city, or of each state itself. */
  readonly states: Uint32Array;
  /** Ties between two cities, or two states, and how many each stands for. */
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  readonly times: Float64Array;
  readonly dealt: number;
  readonly withinStates: number;
}

/** Ties by what is dealt: city by city, or added up state by state. */
function laidOut(
  { cities, ties }: Pick<TiedCities, "cities" | "ties">,
  { of }: Pick<StateFact, "of">,
  among: DealtAmong,
): Dealing {
  const codes = [...new Set(cities.flatMap(({ country }) => country ?? []))].filter((code) =>
    cities.some(
      ({ country }) => country !== undefined && country !== code && !Number.isNaN(of(code, country)),
    ),
  );
  const numbers = new Map(codes.map((code, number) => [code, number]));
  const stateOf = cities.map(({ country }) => numbers.get(country ?? "") ?? -1);
  const places = new Map<number, number>();
  const placeOf = (city: number): number => {
    const key = among === "cities" ? city : (stateOf[city] ?? -1);
    const place = places.get(key) ?? places.size;
    places.set(key, place);
    return place;
  };
  const states: number[] = [];
  for (const [city, state] of stateOf.entries()) if (state >= 0) states[placeOf(city)] = state;
  const known = ties.filter(({ one, other }) => (stateOf[one] ?? -1) >= 0 && (stateOf[other] ?? -1) >= 0);
  const within = ties.filter(
    ({ one, other }) => cities[one]?.country !== undefined && cities[one]?.country === cities[other]?.country,
  ).length;
  const stand = new Map<string, { one: number; other: number; times: number }>();
  for (const tie of known) {
    if (stateOf[tie.one] === stateOf[tie.other]) continue;
    const [a, b] = [placeOf(tie.one), placeOf(tie.other)];
    const [one, other] = [Math.min(a, b), Math.max(a, b)];
    const held = stand.get(`${one} ${other}`) ?? { one, other, times: 0 };
    stand.set(`${one} ${other}`, { ...held, times: held.times + 1 });
  }
  const ends = [...stand.values()];
  const facts = new Float64Array(codes.length ** 2).fill(Number.NaN);
  for (const [a, one] of codes.entries())
    for (const [b, other] of codes.entries()) if (a !== b) facts[a * codes.length + b] = of(one, other);
  return {
    facts,
    count: codes.length,
    states: Uint32Array.from(states),
    from: Uint32Array.from(ends, ({ one }) => one),
    to: Uint32Array.from(ends, ({ other }) => other),
    times: Float64Array.from(ends, ({ times }) => times),
    dealt: states.length,
    withinStates: within,
  };
}

function meanOver(
  { facts, count, states, from, to, times }: Dealing,
  order: Uint32Array,
): { value: number; ties: number } {
  let [sum, ties] = [0, 0];
  for (let tie = 0; tie < from.length; tie++) {
    const one = states[order[from[tie] ?? 0] ?? 0] ?? 0;
    const other = states[order[to[tie] ?? 0] ?? 0] ?? 0;
    const fact = facts[one * count + other] ?? Number.NaN;
    if (Number.isNaN(fact)) continue;
    const stands = times[tie] ?? 0;
    sum += stands * fact;
    ties += stands;
  }
  return { value: ties > 0 ? sum / ties : Number.NaN, ties };
}
