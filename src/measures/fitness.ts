import { type MembershipMatrix, membershipMatrix, seatsOf } from "../graph/membership-matrix.ts";
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
    gives: { cities: [4 / 3, 2 / 3], bodies: [4 / 3, 2 / 3], rounds: 1, settled: false },
  },
};

export interface Fitness {
  readonly cities: CityValues;
  /** The complexity of each body: high where only fit cities sit in it. */
  readonly bodies: readonly number[];
  readonly rounds: number;
  /** Whether the order of cities stands; where it does not, more rounds may change it. */
  readonly settled: boolean;
}

/** Exploratory: no assessment reads it. Only over bodies whose rosters are covered; the caller sees to that. */
function fitnessOf(matrix: MembershipMatrix, mostRounds: number): Fitness | undefined {
  const seats = matrix.cities.map((_, city) => seatsOf(matrix, city).map(([body]) => body));
  const seated = seats.filter((held) => held.length > 0).length;
  if (seated === 0 || !(mostRounds >= 1)) return undefined;
  let now: State = {
    cities: seats.map((held) => Number(held.length > 0)),
    bodies: matrix.bodies.map(() => 1),
  };
  let [round, check, settled] = [0, FIRST_CHECK, false];
  while (round + 1 <= mostRounds && !settled) {
    const next = nextRound(seats, seated, now);
    round++;
    if (round === check) {
      settled = standsFor(now.cities, next.cities, round);
      check *= 2;
    }
    now = next;
  }
  const cities = now.cities.map((value, city) => (seats[city]?.length ? value : undefined));
  return { cities, bodies: now.bodies, rounds: round, settled };
}

const FIRST_CHECK = 32;
const HORIZON = 1000;

interface State {
  readonly cities: readonly number[];
  readonly bodies: readonly number[];
}

function nextRound(seats: readonly (readonly number[])[], seated: number, { cities, bodies }: State): State {
  const fit = seats.map((held) => held.reduce((sum, body) => sum + (bodies[body] ?? 0), 0));
  const unfit = bodies.map(() => 0);
  seats.forEach((held, city) => {
    for (const body of held) unfit[body] = (unfit[body] ?? 0) + 1 / (cities[city] ?? 1);
  });
  return {
    cities: divided(fit, seated),
    bodies: divided(
      unfit.map((sum) => 1 / sum),
      bodies.length,
    ),
  };
}

/** The values divided by their mean over so many. */
function divided(values: readonly number[], over: number): readonly number[] {
  const mean = values.reduce((sum, value) => sum + value, 0) / over;
  return values.map((value) => value / mean);
}

/**
 * Whether the order holds for a thousand times as many rounds, F ∝ round^exponent: neighbours i above j meet in round
 * n·exp((ln F_i − ln F_j) / (exponent_j − exponent_i)).
 */
function standsFor(before: readonly number[], after: readonly number[], round: number): boolean {
  const step = Math.log(round / (round - 1));
  const falling = after
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
