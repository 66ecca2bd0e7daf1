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
    "the share of the highest possible in matrices drawn at random, each city with its number of bodies and each body with its members' number and grades: mean, and the 5 % and 95 % quantiles over the draws; 5 curveball trades per body from one draw to the next",
  undefinedWhen: "the share itself has no value, or no draw is asked for",
  range: "0 to 1; lower ≤ upper",
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
      { mean: 0.5, lower: 0.5, upper: 0.5, draws: 20 },
      { mean: 0.25, lower: 0.25, upper: 0.25, draws: 20 },
      { mean: 0.25, lower: 0.25, upper: 0.25, draws: 20 },
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
  readonly lower: number;
  readonly upper: number;
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
  return own.map((share, city) => (share === undefined ? undefined : summary(drawn[city] ?? [])));
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

function summary(values: readonly number[]): NullShare | undefined {
  const lower = quantile(values, 0.05);
  const upper = quantile(values, 0.95);
  if (lower === undefined || upper === undefined) return undefined;
  return {
    mean: values.reduce((sum, each) => sum + each, 0) / values.length,
    lower,
    upper,
    draws: values.length,
  };
}
