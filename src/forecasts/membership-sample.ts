import { seededRandom } from "../measures/seeded-random.ts";
import { type MembershipPast, seatKey } from "./membership-past.ts";
import { likeBands, type Pair, type PairSample } from "./pair-sample.ts";

export interface SeatsAsked {
  /** Networks that a negative of a seat in this one is drawn from, and cities that may be drawn. */
  readonly networks: (network: number) => readonly number[];
  readonly among: (city: number) => boolean;
  /** Seats that came, and those of which nobody can tell: neither is a negative. */
  readonly notDrawn: ReadonlySet<number>;
  readonly per: number;
  readonly seed: number;
}

/**
 * Draws seats that did not come. Uniform: a city and a network at random. Degree-matched: a city in as many networks,
 * and a network of nearly the same size, which may be the same. A city that was ever in a network is not drawn for it.
 */
export function sampleSeats(
  past: MembershipPast,
  positives: readonly Pair[],
  { networks, among, notDrawn, per, seed }: SeatsAsked,
): PairSample {
  const random = seededRandom(seed);
  const [n, m] = [past.world.places.cities.length, past.world.networks.length];
  const byDegree = [...past.degree.keys()].sort((a, b) => (past.degree[a] ?? 0) - (past.degree[b] ?? 0));
  const rankOf = new Uint32Array(n);
  for (const [rank, city] of byDegree.entries()) rankOf[city] = rank;
  const alike = likeBands(past.degree, byDegree);
  const oneOf = (list: readonly number[]): number => list[Math.floor(random() * list.length)] ?? -1;
  const alikeNetworks = new Map<number, readonly number[]>();
  const likeNetwork = (one: number): number => {
    const found = alikeNetworks.get(one) ?? networks(one).filter((other) => near(past, one, other));
    alikeNetworks.set(one, found);
    return oneOf(found);
  };
  const likeCity = (city: number): number => {
    const [first, end] = alike(rankOf[city] ?? 0);
    return byDegree[first + Math.floor(random() * (end - first))] ?? 0;
  };
  const draw = (choose: () => readonly [number, number]): Pair | undefined => {
    for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
      const [city, network] = choose();
      if (network < 0 || !among(city)) continue;
      const key = seatKey(city, network, m);
      if (!past.ever.has(key) && !notDrawn.has(key)) return { one: city, other: n + network };
    }
    return undefined;
  };
  const uniform: Pair[] = [];
  const degreeMatched: Pair[] = [];
  const [uniformFor, matchedFor]: [number[], number[]] = [[], []];
  for (const [at, { one, other }] of positives.entries())
    for (let i = 0; i < per; i++) {
      // Where none was found for the first few, hardly any is left to be found.
      if (at >= MOST_IN_VAIN && uniform.length === 0) break;
      const any = draw(() => [Math.floor(random() * n), oneOf(networks(other - n))]);
      if (any) uniformFor[uniform.push(any) - 1] = at;
      const like = draw(() => [likeCity(one), likeNetwork(other - n)]);
      if (like) matchedFor[degreeMatched.push(like) - 1] = at;
    }
  return { positives, uniform, degreeMatched, drawnFor: [...positives.keys(), ...uniformFor, ...matchedFor] };
}

const MOST_ATTEMPTS = 400;
const MOST_IN_VAIN = 5;
/** Networks are of nearly the same size where neither is more than so many times the other. */
const NEAR = 1.5;

function near({ size }: MembershipPast, one: number, other: number): boolean {
  const [a, b] = [(size[one] ?? 0) + 1, (size[other] ?? 0) + 1];
  return Math.max(a, b) <= NEAR * Math.min(a, b);
}
