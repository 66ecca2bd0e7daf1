import { type MembershipMatrix, membershipMatrix } from "../graph/membership-matrix.ts";
import { curveball, shuffle } from "./curveball.ts";
import { highestInterlock, interlockShare } from "./interlock-share.ts";
import type { Measure } from "./measure.ts";
import { quantile } from "./quantile.ts";
import { seededRandom } from "./seeded-random.ts";

export const interlockNull: Measure<typeof nullShares> = {
  id: "interlock-null",
  name: "Interlocking connectivity under chance",
  of: "city",
  formula:
    "the share of the highest possible in matrices drawn at random, each city with its number of bodies and each body with its members' number and grades: mean, deviation (n − 1), and the 5 % and 95 % quantiles over the draws; z = (share − mean) / deviation; p_upper = (b + 1) / (n + 1), b the draws with as much or more, p_lower likewise with as much or less, p = min(1, 2 min(p_upper, p_lower)); 5 curveball trades per body from one draw to the next",
  undefinedWhen:
    "the share itself has no value, or no draw is asked for; z also where all draws are alike or there is but one",
  range: "shares 0 to 1, lower ≤ upper; z any number; p from 1 / (n + 1) to 1",
  reference:
    "Strona, G., Nappo, D., Boccacci, F., Fattorini, S. and San-Miguel-Ayanz, J. (2014), A fast and unbiased procedure to randomize ecological binary matrices with fixed row and column totals, Nature Communications 5, 4114; why a null model: Neal, Z. (2012), Structural determinism in the interlocking world city network, Geographical Analysis 44(2), 162–170",
  compute: nullShares,
  example: {
    says: "City a sits in both bodies of two, b and c in one each, all as full members: whichever of them meets a in which body, a has 8 of 16 and the others 4, so chance gives what is there.",
    run: () =>
      nullShares(
        membershipMatrix([
          { city: "a", body: "one", grade: 2 },
          { city: "b", body: "one", grade: 2 },
          { city: "a", body: "two", grade: 2 },
          { city: "c", body: "two", grade: 2 },
        ]),
        { draws: 20, seed: 1 },
      ),
    gives: [
      {
        mean: 0.5,
        deviation: 0,
        lower: 0.5,
        upper: 0.5,
        z: undefined,
        pUpper: 1,
        pLower: 1,
        p: 1,
        draws: 20,
      },
      {
        mean: 0.25,
        deviation: 0,
        lower: 0.25,
        upper: 0.25,
        z: undefined,
        pUpper: 1,
        pLower: 1,
        p: 1,
        draws: 20,
      },
      {
        mean: 0.25,
        deviation: 0,
        lower: 0.25,
        upper: 0.25,
        z: undefined,
        pUpper: 1,
        pLower: 1,
        p: 1,
        draws: 20,
      },
    ],
  },
};

/** How many matrices are drawn, and the seed that makes them repeatable. */
export interface NullPlan {
  readonly draws: number;
  readonly seed: number;
}

export interface NullShare {
  readonly mean: number;
  readonly deviation: number;
  readonly lower: number;
  readonly upper: number;
  readonly z: number | undefined;
  /** That chance gives as much or more, as much or less, and a share as far out on either side. */
  readonly pUpper: number;
  readonly pLower: number;
  readonly p: number;
  readonly draws: number;
}

function nullShares(matrix: MembershipMatrix, { draws, seed }: NullPlan): readonly (NullShare | undefined)[] {
  const own = interlockShare.compute(matrix);
  const bodies = seatsByBody(matrix);
  const random = seededRandom(seed);
  const highest = highestInterlock(matrix);
  const seats = new Uint8Array(own.length);
  const rosters = bodies.map(({ members }) => members);
  const drawn = own.map((): number[] => []);
  for (let draw = 0; draw < draws; draw++) {
    curveball(rosters, seats, random);
    for (const { grades } of bodies) shuffle(grades, random);
    interlocks(bodies, own.length).forEach((value, city) => {
      drawn[city]?.push(value / highest);
    });
  }
  return own.map((share, city) => (share === undefined ? undefined : summary(share, drawn[city] ?? [])));
}

/** The members of a body and their grades, which are dealt anew in each draw. */
interface DrawnBody {
  readonly members: number[];
  readonly grades: number[];
}

function seatsByBody({ cities, bodies, offsets, columns, grades }: MembershipMatrix): DrawnBody[] {
  const held = bodies.map((): DrawnBody => ({ members: [], grades: [] }));
  for (let city = 0; city < cities.length; city++)
    for (let at = offsets[city] ?? 0; at < (offsets[city + 1] ?? 0); at++) {
      const body = held[columns[at] ?? 0];
      body?.members.push(city);
      body?.grades.push(grades[at] ?? 0);
    }
  return held;
}

function interlocks(bodies: readonly DrawnBody[], cities: number): Float64Array {
  const sums = new Float64Array(cities);
  for (const { members, grades } of bodies) {
    const total = grades.reduce((sum, grade) => sum + grade, 0);
    members.forEach((city, at) => {
      const grade = grades[at] ?? 0;
      sums[city] = (sums[city] ?? 0) + grade * (total - grade);
    });
  }
  return sums;
}

function summary(share: number, values: readonly number[]): NullShare | undefined {
  const lower = quantile(values, 0.05);
  const upper = quantile(values, 0.95);
  if (lower === undefined || upper === undefined) return undefined;
  const draws = values.length;
  const mean = values.reduce((sum, each) => sum + each, 0) / draws;
  const squares = values.reduce((sum, each) => sum + (each - mean) ** 2, 0);
  const deviation = draws < 2 ? 0 : Math.sqrt(squares / (draws - 1));
  // Shares that differ by rounding alone are level.
  const hair = 1e-9;
  const part = (count: number): number => (count + 1) / (draws + 1);
  const pUpper = part(values.filter((each) => each >= share - hair).length);
  const pLower = part(values.filter((each) => each <= share + hair).length);
  return {
    mean,
    deviation: deviation < hair ? 0 : deviation,
    lower,
    upper,
    z: deviation < hair ? undefined : (share - mean) / deviation,
    pUpper,
    pLower,
    p: Math.min(1, 2 * Math.min(pUpper, pLower)),
    draws,
  };
}
