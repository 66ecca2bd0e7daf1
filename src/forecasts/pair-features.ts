import { acrossSides, type GraphRoles, graphRoles } from "./graph-roles.ts";
import type { Neighbourhoods } from "./neighbourhoods.ts";
import type { Pair } from "./pair-sample.ts";
import { PairSumsFrom } from "./pair-sums.ts";
import type { Past } from "./past.ts";

/** What a forecast looks at, in the order of a row. Each is the same whichever of the two cities is named first. */
export const FEATURES = [
  ["ties", "ties the two have already"],
  ["fewer-ties", "ties of the one that has fewer"],
  ["ties-apart", "how unequal the two are in ties"],
  ["one-new", "one of the two has no tie yet"],
  ["both-new", "neither has a tie yet"],
  ["recent-ties", "ties that the two made in the last ten years"],
  ["size", "inhabitants of the two"],
  ["size-apart", "how unequal the two are in inhabitants"],
  ["size-rank-apart", "how unequal their places are among the cities of their countries"],
  ["size-not-given", "of one or both no size is known"],
  ["distance", "distance"],
  ["near", "distance below 300 km"],
  ["far", "distance above 3,000 km"],
  ["distance-not-given", "where one of the two lies is not known"],
  ["same-country", "both in one country"],
  ["country-density", "how many cities of the two countries are tied"],
  ["country-affinity", "ties of the two countries, against what their activity predicts"],
  ["recent-density", "ties that cities of the two countries made in the last ten years"],
  ["language", "a language in common"],
  ["border", "a border in common"],
  ["region", "one region of the world"],
  ["shared-partners", "partners in common"],
  ["partners-of-alike", "partners of cities with like partners"],
  ["neighbours-tied", "ties between the neighbourhood of one and the other"],
  ["neighbourhoods-tied", "ties between the neighbourhoods of both"],
  ["partners-there", "partners that one has in the country of the other"],
  ["share-there", "how much of a city's partnership lies in the country of the other"],
  ["ties-multiplied", "where a country is not given: ties of the one times ties of the other"],
  ["hubs", "where a country is not given: how many more ties the two have than their partners"],
  ["hubs-apart", "where a country is not given: how unequal the two are in that"],
  ["hub-and-hub", "where a country is not given: both have more ties than their partners, or both fewer"],
  ["across-sides", "where a country is not given: on opposite sides of ties that all go from side to side"],
] as const;

export type FeatureId = (typeof FEATURES)[number][0];
export const FEATURE_COUNT = FEATURES.length;

/** The rows of pairs that share their first city, which is where the work lies. */
export class PairFeatures {
  readonly #past: Past;
  readonly #sums: PairSumsFrom;
  readonly #logDegree: Float64Array;
  readonly #logRecent: Float64Array;
  readonly #roles: GraphRoles;
  #from = -1;

  constructor(past: Past, near: Neighbourhoods) {
    this.#past = past;
    this.#sums = new PairSumsFrom(past, near);
    this.#logDegree = past.degree.map(Math.log1p);
    this.#logRecent = past.recent.map(Math.log1p);
    this.#roles = graphRoles(past);
  }

  from(city: number): void {
    if (city === this.#from) return;
    this.#from = city;
    this.#sums.fill(city);
  }

  /** Writes the features of the pair into `row` from `at` on. */
  write(other: number, row: Float64Array, at = 0): void {
    // Written one by one: a list for each part would be made millions of times.
    let next = this.#activity(other, row, at);
    next = this.#size(other, row, next);
    next = this.#distance(other, row, next);
    next = this.#countries(other, row, next);
    next = this.#surroundings(other, row, next);
    this.#tiesAlone(other, row, next);
  }

  #activity(b: number, row: Float64Array, at: number): number {
    const recent = this.#logRecent;
    const one = this.#logDegree[this.#from] ?? 0;
    const other = this.#logDegree[b] ?? 0;
    const isNew = Number(one === 0) + Number(other === 0);
    row[at] = one + other;
    row[at + 1] = Math.min(one, other);
    row[at + 2] = Math.abs(one - other);
    row[at + 3] = Number(isNew === 1);
    row[at + 4] = Number(isNew === 2);
    row[at + 5] = (recent[this.#from] ?? 0) + (recent[b] ?? 0);
    return at + 6;
  }

  #size(b: number, row: Float64Array, at: number): number {
    const { logPopulation, sizeRank } = this.#past.world;
    const one = logPopulation[this.#from] ?? Number.NaN;
    const other = logPopulation[b] ?? Number.NaN;
    const ranks = Math.abs((sizeRank[this.#from] ?? Number.NaN) - (sizeRank[b] ?? Number.NaN));
    row[at] = known(one, TYPICAL_LOG_SIZE) + known(other, TYPICAL_LOG_SIZE);
    row[at + 1] = known(Math.abs(one - other), TYPICAL_APART);
    row[at + 2] = known(ranks, TYPICAL_RANKS_APART);
    row[at + 3] = Number(Number.isNaN(one)) + Number(Number.isNaN(other));
    return at + 4;
  }

  #distance(b: number, row: Float64Array, at: number): number {
    const kilometres = this.#past.world.kilometres(this.#from, b);
    const log = Math.log(Math.max(known(kilometres, TYPICAL_KM), NEAREST_KM));
    row[at] = log;
    row[at + 1] = Math.max(0, LOG_NEAR - log);
    row[at + 2] = Math.max(0, log - LOG_FAR);
    row[at + 3] = Number(Number.isNaN(kilometres));
    return at + 4;
  }

  #countries(b: number, row: Float64Array, at: number): number {
    const { world, countryTies, countryRecent, countryEnds, ties, recentTies } = this.#past;
    const [c, d] = [world.country[this.#from] ?? 0, world.country[b] ?? 0];
    // Cities whose country is not given are not of one country: nothing is more or less than expected.
    if (c === 0 || d === 0) {
      row.fill(0, at, at + 7);
      return at + 7;
    }
    const between = countryTies[c * world.countries.length + d] ?? 0;
    const recently = countryRecent[c * world.countries.length + d] ?? 0;
    const pairs = pairsBetween(world.citiesOf, c, d);
    const n = world.cities.length;
    const everywhere = (n * (n - 1)) / 2;
    const ends = (countryEnds[c] ?? 0) * (countryEnds[d] ?? 0);
    const expected = ties === 0 ? 0 : ends / (c === d ? 4 * ties : 2 * ties);
    const kin = world.kinship(c, d);
    row[at] = Number(c === d);
    row[at + 1] = shrunk(between, (pairs * ties) / everywhere);
    row[at + 2] = shrunk(between, expected);
    row[at + 3] = recentTies === 0 ? 0 : shrunk(recently, (pairs * recentTies) / everywhere);
    row[at + 4] = Number(kin?.language ?? false);
    row[at + 5] = Number(kin?.border ?? false);
    row[at + 6] = Number(kin?.region ?? false);
    return at + 7;
  }

  #surroundings(b: number, row: Float64Array, at: number): number {
    const { world, countryTies } = this.#past;
    const sums = this.#sums;
    const [c, d] = [world.country[this.#from] ?? 0, world.country[b] ?? 0];
    row[at] = Math.log1p(sums.shared[b] ?? 0);
    row[at + 1] = Math.log1p(10 * (sums.throughTwo[b] ?? 0));
    row[at + 2] = Math.log1p(sums.nearOne[b] ?? 0);
    row[at + 3] = Math.log1p(sums.nearBoth[b] ?? 0);
    if (c === 0 || d === 0) {
      // Cities whose country is not given have no country in common.
      row[at + 4] = 0;
      row[at + 5] = TYPICAL_SHARE_THERE;
      return at + 6;
    }
    // Of b's partners in the country of a nothing is filled in: their number is looked up by the city's own row.
    const there = sums.inCountry[d] ?? 0;
    const here = this.#partnersIn(b, c);
    const prior = ((countryTies[c * world.countries.length + d] ?? 0) + 1) / (this.#past.ties + 1);
    row[at + 4] = Math.log1p(there) + Math.log1p(here);
    // ln of the product of both shares, of which one looks from here and one from there.
    row[at + 5] =
      Math.log((there + prior) * (here + prior)) -
      (this.#logDegree[this.#from] ?? 0) -
      (this.#logDegree[b] ?? 0);
    return at + 6;
  }

  /** Countries say better which sides a list has: where both are given, nothing is added. */
  #tiesAlone(b: number, row: Float64Array, at: number): void {
    const { world, degree } = this.#past;
    const given = world.country[this.#from] !== 0 && world.country[b] !== 0;
    if (given) return void row.fill(0, at, at + 5);
    const [one, other] = [this.#roles.role[this.#from] ?? 0, this.#roles.role[b] ?? 0];
    row[at] = Math.log(Math.max(1, (degree[this.#from] ?? 0) * (degree[b] ?? 0)));
    row[at + 1] = one + other;
    row[at + 2] = Math.abs(one - other);
    row[at + 3] = one * other;
    row[at + 4] = acrossSides(this.#roles, this.#from, b);
  }

  #partnersIn(city: number, country: number): number {
    const { offsets, neighbours, world } = this.#past;
    let count = 0;
    for (let i = offsets[city] ?? 0; i < (offsets[city + 1] ?? 0); i++)
      if (world.country[neighbours[i] ?? 0] === country) count += 1;
    return count;
  }
}

/** The rows of pairs, in their order. */
export function pairRows(features: PairFeatures, pairs: readonly Pair[]): Float64Array {
  const rows = new Float64Array(pairs.length * FEATURE_COUNT);
  // Pairs that share their first city come together: what surrounds it is added up once.
  const order = [...pairs.keys()].sort((a, b) => (pairs[a]?.one ?? 0) - (pairs[b]?.one ?? 0));
  for (const at of order) {
    const pair = pairs[at];
    if (!pair) continue;
    features.from(pair.one);
    features.write(pair.other, rows, at * FEATURE_COUNT);
  }
  return rows;
}

const TYPICAL_LOG_SIZE = Math.log(20_000);
const TYPICAL_APART = 1.5;
const TYPICAL_RANKS_APART = 1 / 3;
const TYPICAL_KM = 1500;
const NEAREST_KM = 5;
const TYPICAL_SHARE_THERE = -5;
const LOG_NEAR = Math.log(300);
const LOG_FAR = Math.log(3000);

function known(value: number, otherwise: number): number {
  return Number.isNaN(value) ? otherwise : value;
}

function pairsBetween(citiesOf: Float64Array, c: number, d: number): number {
  const [one, other] = [citiesOf[c] ?? 0, citiesOf[d] ?? 0];
  return c === d ? (one * (one - 1)) / 2 : one * other;
}

/** ln of ties on file over ties expected, both raised by one so that few ties say little. */
function shrunk(found: number, expected: number): number {
  return Math.log((found + 1) / (expected + 1));
}
