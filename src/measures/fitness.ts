import { type MembershipMatrix, membershipMatrix } from "../graph/membership-matrix.ts";
import type { CityValues, Measure } from "./measure.ts";

export const fitness: Measure<typeof fitnessOf> = {
  id: "fitness",
  name: "Fitness and complexity (exploratory)",
  of: "city",
  formula:
    "from F_a = Q_j = 1, again and again F_a = Σ_j M_aj·Q_j and Q_j = 1 / Σ_a M_aj / F_a, both of the round before, each divided by its mean; until, did each F go on as the power of the round it last followed, no two cities next to each other would change places within a thousand times as many rounds",
  undefinedWhen: "the city sits in no body; all where no round is asked for",
  range: "0 or more; mean 1 over the cities with a seat, and over the bodies",
  reference:
    "Tacchella, A., Cristelli, M., Caldarelli, G., Gabrielli, A. and Pietronero, L. (2012), A new metrics for countries' fitness and products' complexity, Scientific Reports 2, 723; when to stop: Pugliese, E., Zaccaria, A. and Pietronero, L. (2016), On the convergence of the Fitness-Complexity Algorithm, European Physical Journal Special Topics 225, 1893–1911 (the thousand is ours)",
  compute: fitnessOf,
  example: {
    says: "City a sits in bodies one and two, b in two. One round: a has 2 and b 1, so 4/3 and 2/3; body one 1 and two 1/(1 + 1) = ½, so 4/3 and 2/3.",
    run: () =>
      fitnessOf(
        membershipMatrix([
          { city: "a", body: "one" },
          { city: "a", body: "two" },
          { city: "b", body: "two" },
        ]),
        1,
      ),
    gives: { cities: [4 / 3, 2 / 3], bodies: [4 / 3, 2 / 3], rounds: 1, settled: false, change: 1 / 3 },
  },
};

export interface Fitness {
  readonly cities: CityValues;
  /** The complexity of each body: high where only fit cities sit in it. */
  readonly bodies: readonly number[];
  readonly rounds: number;
  /** Whether the order of cities stands; where it does not, more rounds may change it. */
  readonly settled: boolean;
  /** By how much the last round changed a city's value at most. */
  readonly change: number;
}

/** Exploratory: no assessment reads it. Only over bodies whose rosters are covered; the caller sees to that. */
function fitnessOf(matrix: MembershipMatrix, mostRounds: number): Fitness | undefined {
  const alike = seatsAlike(matrix);
  const seated = alike.cities.reduce((sum, each) => sum + each, 0);
  if (seated === 0 || !(mostRounds >= 1)) return undefined;
  let now: State = {
    cities: new Float64Array(alike.cities.length).fill(1),
    bodies: new Float64Array(matrix.bodies.length).fill(1),
  };
  let before = now;
  let [round, check, settled] = [0, FIRST_CHECK, false];
  while (round + 1 <= mostRounds && !settled) {
    const next = nextRound(alike, seated, now);
    round++;
    if (round === check) {
      settled = standsFor(now.cities, next.cities, round);
      check *= 2;
    }
    [before, now] = [now, next];
  }
  const cities = Array.from(alike.of, (group) => (group < 0 ? undefined : now.cities[group]));
  return {
    cities,
    bodies: [...now.bodies],
    rounds: round,
    settled,
    change: mostChange(before.cities, now.cities),
  };
}

function mostChange(before: Float64Array, after: Float64Array): number {
  return after.reduce((most, value, at) => Math.max(most, Math.abs(value - (before[at] ?? 0))), 0);
}

const FIRST_CHECK = 32;
const HORIZON = 1000;

interface State {
  readonly cities: Float64Array;
  readonly bodies: Float64Array;
}

/** Cities that sit in the same bodies, which are as fit as one another in every round and are computed once. */
interface SeatsAlike {
  /** How many cities each group has. */
  readonly cities: readonly number[];
  /** The bodies of group g: from offsets[g] up to offsets[g + 1]. */
  readonly offsets: Uint32Array;
  readonly bodies: Uint32Array;
  /** The group of each city of the matrix; −1 without a seat. */
  readonly of: Int32Array;
}

function seatsAlike({ cities, offsets, columns }: MembershipMatrix): SeatsAlike {
  const groups = new Map<string, { readonly number: number; readonly held: Uint32Array; count: number }>();
  const of = Int32Array.from(cities, (_, city) => {
    const held = columns.subarray(offsets[city], offsets[city + 1]);
    if (held.length === 0) return -1;
    const key = held.join();
    const group = groups.get(key) ?? { number: groups.size, held, count: 0 };
    group.count++;
    groups.set(key, group);
    return group.number;
  });
  const all = [...groups.values()];
  const starts = new Uint32Array(all.length + 1);
  for (const { number, held } of all) starts[number + 1] = (starts[number] ?? 0) + held.length;
  return {
    cities: all.map(({ count }) => count),
    offsets: starts,
    bodies: Uint32Array.from(all.flatMap(({ held }) => [...held])),
    of,
  };
}

function nextRound(
  { cities: counts, offsets, bodies: seats }: SeatsAlike,
  seated: number,
  now: State,
): State {
  const cities = new Float64Array(now.cities.length);
  const bodies = new Float64Array(now.bodies.length);
  let fitness = 0;
  for (let group = 0; group < cities.length; group++) {
    const count = counts[group] ?? 0;
    const unfit = count / (now.cities[group] ?? 1);
    let fit = 0;
    for (let at = offsets[group] ?? 0; at < (offsets[group + 1] ?? 0); at++) {
      const body = seats[at] ?? 0;
      fit += now.bodies[body] ?? 0;
      bodies[body] = (bodies[body] ?? 0) + unfit;
    }
    cities[group] = fit;
    fitness += count * fit;
  }
  for (let body = 0; body < bodies.length; body++) bodies[body] = 1 / (bodies[body] ?? 1);
  const complexity = bodies.reduce((sum, each) => sum + each, 0);
  return { cities: divided(cities, fitness / seated), bodies: divided(bodies, complexity / bodies.length) };
}

function divided(values: Float64Array, mean: number): Float64Array {
  for (let at = 0; at < values.length; at++) values[at] = (values[at] ?? 0) / mean;
  return values;
}

/**
 * Whether the order holds for a thousand times as many rounds, F ∝ round^exponent: neighbours i above j meet in round
 * n·exp((ln F_i − ln F_j) / (exponent_j − exponent_i)).
 */
function standsFor(before: Float64Array, after: Float64Array, round: number): boolean {
  const step = Math.log(round / (round - 1));
  const falling = [...after]
    .flatMap((value, city) =>
      value > 0 ? [{ log: Math.log(value), from: Math.log(before[city] ?? 1) }] : [],
    )
    .map(({ log, from }) => ({ log, exponent: (log - from) / step }))
    .sort((a, b) => b.log - a.log);
  return falling.every(({ log, exponent }, at) => {
    const next = falling[at + 1];
    // Cities with the same seats, or seats alike, stay together but for rounding.
    if (next === undefined || log - next.log < ROUNDING || next.exponent - exponent < ROUNDING) return true;
    return (log - next.log) / (next.exponent - exponent) > Math.log(HORIZON);
  });
}

const ROUNDING = 1e-9;
