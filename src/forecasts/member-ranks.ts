import type { RecallRedrawn } from "./figures-drawn.ts";
import type { Forecaster } from "./forecaster.ts";
import { MEMBERSHIP_WIDTH, MembershipFeatures } from "./membership-features.ts";
import { type MembershipPast, seatKey } from "./membership-past.ts";
import type { Neighbourhoods } from "./neighbourhoods.ts";
import type { Pair } from "./pair-sample.ts";
import type { PairsDrawn } from "./pigeonhole.ts";
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

/** Recall in each draw of cities and networks, from the draws of the pairs of which the new members are the first. */
export function recallRedrawn(
  { shares }: MemberRanksTold,
  id: string,
  draws: PairsDrawn,
  pairs: readonly Pair[],
): RecallRedrawn {
  const { at10, at50 } = shares.get(id) ?? { at10: new Float64Array(0), at50: new Float64Array(0) };
  const network = Uint32Array.from(at10, (_, at) => pairs[at]?.other ?? 0);
  return {
    recallAt10: { draws, figure: meanOverNetworks(at10, network) },
    recallAt50: { draws, figure: meanOverNetworks(at50, network) },
  };
}

/** The mean over networks of the mean over their new members, each as often as it was drawn. */
function meanOverNetworks(shares: Float64Array, network: Uint32Array): WeightedFigure {
  return (times) => {
    const sums = new Map<number, { found: number; all: number }>();
    for (const [at, share] of shares.entries()) {
      const weight = times[at] ?? 0;
      const name = network[at] ?? 0;
      const sum = sums.get(name) ?? { found: 0, all: 0 };
      sums.set(name, { found: sum.found + weight * share, all: sum.all + weight });
    }
    const means = [...sums.values()].flatMap(({ found, all }) => (all > 0 ? [found / all] : []));
    return means.length === 0 ? undefined : means.reduce((sum, mean) => sum + mean, 0) / means.length;
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
