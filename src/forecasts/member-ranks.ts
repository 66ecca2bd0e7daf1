import type { RecallRedrawn } from "./figures-drawn.ts";
import type { Forecaster } from "./forecaster.ts";
import { MEMBERSHIP_WIDTH, MembershipFeatures } from "./membership-features.ts";
import { type MembershipPast, seatKey } from "./membership-past.ts";
import type { Neighbourhoods } from "./neighbourhoods.ts";
import type { Pair } from "./pair-sample.ts";
import { endsDrawn, type PairsDrawn } from "./pigeonhole.ts";
import { countBelow } from "./scores.ts";
import type { WeightedFigure } from "./weighted-scores.ts";

/** Mean over networks of the share of their new members among the first 10, and 50, of all cities that may join. */
export interface MemberRecall {
  readonly at10: number;
  readonly at50: number;
}

/** Of each new member, in the order in which they are given, how likely it is among the first 10, and 50. */
export interface MemberShares {
  readonly at10: Float64Array;
  readonly at50: Float64Array;
}

/** How a forecaster tells who joins one network: the chance that a new member is put above a city that did not join. */
export interface NetworkRanks {
  readonly network: number;
  readonly came: number;
  readonly candidates: number;
  readonly auc: ReadonlyMap<string, number>;
}

export interface MemberRanksTold {
  readonly byForecaster: ReadonlyMap<string, MemberRecall>;
  readonly shares: ReadonlyMap<string, MemberShares>;
  /** What a blind choice would find. */
  readonly chance: MemberRecall;
  readonly networks: readonly NetworkRanks[];
}

export interface RanksAsked {
  readonly past: MembershipPast;
  readonly near: Neighbourhoods;
  readonly positives: readonly Pair[];
  readonly among: (city: number) => boolean;
  /** Seats of which nobody can tell whether they came. */
  readonly unclear: ReadonlySet<number>;
  readonly tell?: (done: number, of: number) => void;
}

/** Sets each network that somebody joined before all cities that might have. */
export function memberRanks(asked: RanksAsked, forecasters: readonly Forecaster[]): MemberRanksTold {
  const { past, near, positives, tell = () => undefined } = asked;
  const n = past.world.places.cities.length;
  const byNetwork = Map.groupBy(positives.keys(), (at) => (positives[at]?.other ?? n) - n);
  const features = new MembershipFeatures(past, near);
  const chance = { at10: 0, at50: 0 };
  const sums = new Map(forecasters.map(({ id }) => [id, { at10: 0, at50: 0 }]));
  const shares = new Map(
    forecasters.map(({ id }) => [
      id,
      { at10: new Float64Array(positives.length), at50: new Float64Array(positives.length) },
    ]),
  );
  const networks: NetworkRanks[] = [];
  for (const [network, came] of byNetwork) {
    tell(networks.length, byNetwork.size);
    const joined = new Map(came.map((at) => [positives[at]?.one ?? -1, at]));
    const candidates = candidatesOf(asked, network);
    const rows = new Float64Array(candidates.length * MEMBERSHIP_WIDTH);
    for (const [at, city] of candidates.entries()) features.write(city, network, rows, at * MEMBERSHIP_WIDTH);
    const sought = [...candidates.keys()].filter((at) => joined.has(candidates[at] ?? -1));
    const auc = new Map<string, number>();
    for (const { id, score } of forecasters) {
      const scores = Float64Array.from(candidates, (_, at) => score(rows, at * MEMBERSHIP_WIDTH));
      const ranks = ranksIn(scores, sought);
      add(sums.get(id), { at10: shareWithin(ranks, 10), at50: shareWithin(ranks, 50) }, byNetwork.size);
      const own = shares.get(id);
      for (const [i, rank] of ranks.entries()) {
        const at = joined.get(candidates[sought[i] ?? -1] ?? -1) ?? -1;
        own?.at10.set([within(rank, 10)], at);
        own?.at50.set([within(rank, 50)], at);
      }
      const area = aucOf(ranks, candidates.length);
      if (area !== undefined) auc.set(id, area);
    }
    const blind = (k: number): number => Math.min(1, k / Math.max(1, candidates.length));
    add(chance, { at10: blind(10), at50: blind(50) }, byNetwork.size);
    networks.push({ network, came: came.length, candidates: candidates.length, auc });
  }
  return { byForecaster: sums, shares, chance, networks };
}

/** Networks that somebody joined, in the order of their first new member. */
const joinedIn = (members: readonly Pair[]): number[] => [...new Set(members.map(({ other }) => other))];

/** How often each new member counts in each draw, and after them all each network that they joined. */
export function membersDrawn(
  members: readonly Pair[],
  pools: readonly [cities: number, networks: number],
  seed: number,
): PairsDrawn {
  const networks = joinedIn(members);
  return Array.from(endsDrawn(pools, seed), (times) =>
    Uint16Array.from([
      ...members.map(({ one, other }) => (times[one] ?? 0) * (times[other] ?? 0)),
      ...networks.map((network) => times[network] ?? 0),
    ]),
  );
}

/** Recall in each draw of new members and their networks. */
export function recallRedrawn(
  { shares }: Pick<MemberRanksTold, "shares">,
  id: string,
  draws: PairsDrawn,
  members: readonly Pair[],
): RecallRedrawn {
  const { at10, at50 } = shares.get(id) ?? { at10: new Float64Array(0), at50: new Float64Array(0) };
  return {
    recallAt10: { draws, figure: meanOverNetworks(at10, members) },
    recallAt50: { draws, figure: meanOverNetworks(at50, members) },
  };
}

/**
 * The mean over networks of the mean over their new members, each as often as it was drawn. How often a network was
 * drawn is the same for all its members and falls out of their mean, so that it counts in the mean over networks.
 */
function meanOverNetworks(shares: Float64Array, members: readonly Pair[]): WeightedFigure {
  const networks = joinedIn(members);
  const numbers = new Map(networks.map((network, number) => [network, number]));
  const network = members.map(({ other }) => numbers.get(other) ?? 0);
  return (times) => {
    const [found, all] = [new Float64Array(networks.length), new Float64Array(networks.length)];
    for (const [at, number] of network.entries()) {
      const weight = times[at] ?? 0;
      found[number] = (found[number] ?? 0) + weight * (shares[at] ?? 0);
      all[number] = (all[number] ?? 0) + weight;
    }
    let [sum, drawn] = [0, 0];
    for (const [number, own] of all.entries()) {
      if (own === 0) continue;
      const weight = times[members.length + number] ?? 0;
      sum += (weight * (found[number] ?? 0)) / own;
      drawn += weight;
    }
    return drawn === 0 ? undefined : sum / drawn;
  };
}

function candidatesOf({ past, among, unclear }: RanksAsked, network: number): number[] {
  const { places, networks } = past.world;
  return [...places.cities.keys()].filter((city) => {
    const key = seatKey(city, network, networks.length);
    return among(city) && !past.ever.has(key) && !unclear.has(key);
  });
}

function add(
  sum: { at10: number; at50: number } | undefined,
  { at10, at50 }: MemberRecall,
  networks: number,
): void {
  if (!sum) return;
  sum.at10 += at10 / networks;
  sum.at50 += at50 / networks;
}

/** How many are scored higher than a candidate, and how many the same, itself among them. */
interface Rank {
  readonly above: number;
  readonly equal: number;
}

function ranksIn(scores: Float64Array, sought: readonly number[]): Rank[] {
  const sorted = scores.toSorted();
  return sought.map((at) => {
    const score = scores[at] ?? 0;
    const [under, upTo] = [countBelow(sorted, score, false), countBelow(sorted, score, true)];
    return { above: sorted.length - upTo, equal: upTo - under };
  });
}

/** Equals are put in any order: each is as likely as any other to be within the first k. */
const within = ({ above, equal }: Rank, k: number): number => Math.min(1, Math.max(0, (k - above) / equal));

function shareWithin(ranks: readonly Rank[], k: number): number {
  const sum = ranks.reduce((all, rank) => all + within(rank, k), 0);
  return ranks.length === 0 ? 0 : sum / ranks.length;
}

/** By the ranks of those that came (Mann–Whitney), equals at their middle rank. */
function aucOf(ranks: readonly Rank[], candidates: number): number | undefined {
  const [ones, others] = [ranks.length, candidates - ranks.length];
  if (ones === 0 || others === 0) return undefined;
  const fromBelow = ranks.reduce((sum, { above, equal }) => sum + candidates - above - (equal - 1) / 2, 0);
  return (fromBelow - (ones * (ones + 1)) / 2) / (ones * others);
}
