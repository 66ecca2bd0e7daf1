import { type MembershipMatrix, membershipMatrix } from "../graph/membership-matrix.ts";
import { curveball } from "./curveball.ts";
import type { NullPlan } from "./interlock-null.ts";
import type { Measure } from "./measure.ts";
import { seededRandom } from "./seeded-random.ts";

export const coMembershipNull: Measure<typeof besideChance> = {
  id: "co-membership-null",
  name: "Shared memberships beside chance",
  of: "pair",
  formula:
    "z = (s − mean) / deviation, s the bodies both cities sit in, mean and deviation (n − 1) over matrices drawn with each city's number of bodies and each body's number of members (curveball); P(as many or more) = (1 + draws with s or more) / (1 + draws), and so for as many or fewer",
  undefinedWhen:
    "one of the cities is not in the matrix, both are the same, or no draw is asked for; z also where all draws are alike or there is but one",
  range: "z any number; P from 1/(draws + 1) to 1",
  reference:
    "Strona, G., Nappo, D., Boccacci, F., Fattorini, S. and San-Miguel-Ayanz, J. (2014), A fast and unbiased procedure to randomize ecological binary matrices with fixed row and column totals, Nature Communications 5, 4114; for pairs in a projection (fixed degree sequence model): Zweig, K. A. and Kaufmann, M. (2011), A systematic approach to the one-mode projection of bipartite graphs, Social Network Analysis and Mining 1(3), 187–218; one added to both counts: Davison, A. C. and Hinkley, D. V. (1997), Bootstrap Methods and their Application, Cambridge University Press, ch. 4",
  compute: besideChance,
  example: {
    says: "Cities a and b sit in the only two bodies there are and c in the first of them: whatever is drawn, a and b share both and a and c one, so there is no deviation and no z.",
    run: () =>
      besideChance(
        threeCities,
        [
          ["a", "b"],
          ["a", "c"],
        ],
        { draws: 9, seed: 1 },
      ),
    gives: [
      { shared: 2, mean: 2, deviation: 0, z: undefined, asManyOrMore: 1, asManyOrFewer: 1, draws: 9 },
      { shared: 1, mean: 1, deviation: 0, z: undefined, asManyOrMore: 1, asManyOrFewer: 1, draws: 9 },
    ],
  },
};

const threeCities = membershipMatrix([
  { city: "a", body: "one" },
  { city: "a", body: "two" },
  { city: "b", body: "one" },
  { city: "b", body: "two" },
  { city: "c", body: "one" },
]);

export interface SharedBesideChance {
  /** Bodies both cities sit in. */
  readonly shared: number;
  readonly mean: number;
  readonly deviation: number;
  readonly z: number | undefined;
  readonly asManyOrMore: number;
  readonly asManyOrFewer: number;
  readonly draws: number;
}

/**
 * For each pair of cities, in the order given. Only over bodies whose rosters are covered; the caller sees to that.
 * Many pairs need a correction for many tests, and P is never below 1/(draws + 1): draw enough, or ask the backbone.
 */
function besideChance(
  matrix: MembershipMatrix,
  pairs: readonly (readonly [string, string])[],
  { draws, seed }: NullPlan,
): readonly (SharedBesideChance | undefined)[] {
  const asked = askedPairs(matrix, pairs);
  const bodies = memberLists(matrix);
  const observed = sharedIn(bodies, asked);
  const [sums, squares] = [new Float64Array(pairs.length), new Float64Array(pairs.length)];
  const [more, fewer] = [new Uint32Array(pairs.length), new Uint32Array(pairs.length)];
  const random = seededRandom(seed);
  const seats = new Uint8Array(matrix.cities.length);
  for (let draw = 0; draw < draws; draw++) {
    curveball(bodies, seats, random);
    sharedIn(bodies, asked).forEach((shared, pair) => {
      const off = shared - (observed[pair] ?? 0);
      sums[pair] = (sums[pair] ?? 0) + off;
      squares[pair] = (squares[pair] ?? 0) + off * off;
      if (off >= 0) more[pair] = (more[pair] ?? 0) + 1;
      if (off <= 0) fewer[pair] = (fewer[pair] ?? 0) + 1;
    });
  }
  return pairs.map((_, pair) => {
    if (asked.pairs[pair] === undefined || draws < 1) return undefined;
    const [shared, off] = [observed[pair] ?? 0, (sums[pair] ?? 0) / draws];
    const variance = draws < 2 ? 0 : Math.max(0, (squares[pair] ?? 0) - draws * off * off) / (draws - 1);
    const deviation = Math.sqrt(variance);
    return {
      shared,
      mean: shared + off,
      deviation,
      z: deviation === 0 ? undefined : -off / deviation,
      asManyOrMore: (1 + (more[pair] ?? 0)) / (1 + draws),
      asManyOrFewer: (1 + (fewer[pair] ?? 0)) / (1 + draws),
      draws,
    };
  });
}

/** The cities asked for, each with a row of bits; pairs as numbers of rows. */
interface AskedPairs {
  readonly pairs: readonly (readonly [number, number] | undefined)[];
  /** The row of a city by its number in the matrix. */
  readonly rowOf: ReadonlyMap<number, number>;
}

function askedPairs(
  { cityIndex }: MembershipMatrix,
  pairs: readonly (readonly [string, string])[],
): AskedPairs {
  const rowOf = new Map<number, number>();
  const row = (city: number): number => {
    const known = rowOf.get(city) ?? rowOf.size;
    rowOf.set(city, known);
    return known;
  };
  const numbers = pairs.map(([a, b]) => {
    const [one, two] = [cityIndex.get(a), cityIndex.get(b)];
    if (one === undefined || two === undefined || one === two) return undefined;
    return [row(one), row(two)] as const;
  });
  return { pairs: numbers, rowOf };
}

function memberLists({ bodies, offsets, columns }: MembershipMatrix): number[][] {
  const lists = bodies.map((): number[] => []);
  for (let city = 0; city + 1 < offsets.length; city++)
    for (let at = offsets[city] ?? 0; at < (offsets[city + 1] ?? 0); at++)
      lists[columns[at] ?? 0]?.push(city);
  return lists;
}

/** How many bodies each pair shares: the bits both rows have, 32 bodies to a word. */
function sharedIn(bodies: readonly (readonly number[])[], { pairs, rowOf }: AskedPairs): Uint32Array {
  const words = Math.ceil(bodies.length / 32);
  const bits = new Uint32Array(rowOf.size * words);
  bodies.forEach((members, body) => {
    for (const city of members) {
      const row = rowOf.get(city);
      if (row === undefined) continue;
      const at = row * words + (body >> 5);
      bits[at] = (bits[at] ?? 0) | (1 << (body & 31));
    }
  });
  return Uint32Array.from(pairs, (pair) => {
    let shared = 0;
    for (let word = 0; pair !== undefined && word < words; word++)
      shared += onesIn((bits[pair[0] * words + word] ?? 0) & (bits[pair[1] * words + word] ?? 0));
    return shared;
  });
}

function onesIn(word: number): number {
  let ones = 0;
  for (let left = word; left !== 0; left &= left - 1) ones++;
  return ones;
}
