import type { Forecaster } from "./forecaster.ts";
import { MEMBERSHIP_WIDTH, MembershipFeatures } from "./membership-features.ts";
import { type MembershipPast, seatKey } from "./membership-past.ts";
import type { Neighbourhoods } from "./neighbourhoods.ts";
import type { Pair } from "./pair-sample.ts";
import { countBelow } from "./scores.ts";

/** Mean over networks of the share of their new members among the first 10, and 50, of all cities that may join. */
export interface MemberRecall {
  readonly at10: number;
  readonly at50: number;
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
  const byNetwork = Map.groupBy(positives, ({ other }) => other - n);
  const features = new MembershipFeatures(past, near);
  const chance = { at10: 0, at50: 0 };
  const sums = new Map(forecasters.map(({ id }) => [id, { at10: 0, at50: 0 }]));
  const networks: NetworkRanks[] = [];
  for (const [network, came] of byNetwork) {
    tell(networks.length, byNetwork.size);
    const joined = new Set(came.map(({ one }) => one));
    const candidates = candidatesOf(asked, network);
    const rows = new Float64Array(candidates.length * MEMBERSHIP_WIDTH);
    for (const [at, city] of candidates.entries()) features.write(city, network, rows, at * MEMBERSHIP_WIDTH);
    const sought = [...candidates.keys()].filter((at) => joined.has(candidates[at] ?? -1));
    const auc = new Map<string, number>();
    for (const { id, score } of forecasters) {
      const scores = Float64Array.from(candidates, (_, at) => score(rows, at * MEMBERSHIP_WIDTH));
      const ranks = ranksIn(scores, sought);
      add(sums.get(id), { at10: shareWithin(ranks, 10), at50: shareWithin(ranks, 50) }, byNetwork.size);
      const area = aucOf(ranks, candidates.length);
      if (area !== undefined) auc.set(id, area);
    }
    const blind = (k: number): number => Math.min(1, k / Math.max(1, candidates.length));
    add(chance, { at10: blind(10), at50: blind(50) }, byNetwork.size);
    networks.push({ network, came: came.length, candidates: candidates.length, auc });
  }
  return { byForecaster: sums, chance, networks };
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
function shareWithin(ranks: readonly Rank[], k: number): number {
  const within = ranks.reduce(
    (sum, { above, equal }) => sum + Math.min(1, Math.max(0, (k - above) / equal)),
    0,
  );
  return ranks.length === 0 ? 0 : within / ranks.length;
}

/** By the ranks of those that came (Mann–Whitney), equals at their middle rank. */
function aucOf(ranks: readonly Rank[], candidates: number): number | undefined {
  const [ones, others] = [ranks.length, candidates - ranks.length];
  if (ones === 0 || others === 0) return undefined;
  const fromBelow = ranks.reduce((sum, { above, equal }) => sum + candidates - above - (equal - 1) / 2, 0);
  return (fromBelow - (ones * (ones + 1)) / 2) / (ones * others);
}
