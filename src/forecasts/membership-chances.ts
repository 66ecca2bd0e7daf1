import { NEGATIVES_PER_TIE } from "./forecast-figures.ts";
import { type LogisticModel, logOdds, probability } from "./logistic-model.ts";
import { LEAST_SEATS_TO_LEARN } from "./membership-backtest.ts";
import { type CountsForecast, joiningsOf, membershipCounts, thereSince } from "./membership-count.ts";
import { MEMBERSHIP_WIDTH, MembershipFeatures } from "./membership-features.ts";
import { RIDGES } from "./membership-forecasters.ts";
import {
  type DatedMembership,
  type MembershipPast,
  type MembershipWorld,
  membershipPast,
  seatKey,
  wasKnown,
  wasThere,
} from "./membership-past.ts";
import { type MembershipReason, membershipReasons } from "./membership-reasons.ts";
import { isDated, membershipTraining } from "./membership-training.ts";
import { neighbourhoodsOf } from "./neighbourhoods.ts";
import type { NoForecast } from "./pair-chances.ts";
import { ridgeModel } from "./ridge-model.ts";
import { fitSample } from "./training.ts";

export interface MembershipChancesGiven {
  readonly world: MembershipWorld;
  readonly known: readonly DatedMembership[];
  /** The year of the forecast, and how many it reaches. */
  readonly now: number;
  readonly horizon: number;
  readonly seed: number;
}

export interface MembershipChances {
  /** Networks that can be asked about: they were there, and of most members it is known when they joined. */
  readonly networks: ReadonlySet<number>;
  /** New memberships in all of them, and in each, that their pace lets expect, with the interval of what may come. */
  readonly counts: CountsForecast;
  /** Of any city and network in which it is not. */
  readonly baseRate: number;
  readonly chance: (city: number, network: number) => number;
  /** What multiplies the odds against a city and network that are in everything as they are on average. */
  readonly reasons: (city: number, network: number) => readonly MembershipReason[];
}

/**
 * How likely each city is to join each network: the simple model's odds, brought down by one factor until the chances of
 * all cities and networks sum to as many memberships as the pace of the networks lets expect (King and Zeng 2001).
 */
export function membershipChances(given: MembershipChancesGiven): MembershipChances | NoForecast {
  const { world, known, now, horizon, seed } = given;
  const past = membershipPast(world, known, now);
  const near = neighbourhoodsOf(world.places);
  const networks = [...world.networks.keys()].filter((each) => wasThere(past, each) && isDated(past, each));
  const { windows } = membershipTraining({
    world,
    near,
    memberships: known,
    now,
    horizon,
    asked: new Set(networks),
    per: NEGATIVES_PER_TIE,
    seed,
  });
  const learnt = windows.reduce((sum, { positives }) => sum + positives, 0);
  if (learnt < LEAST_SEATS_TO_LEARN)
    return { why: `only ${learnt} dated memberships to learn from, and ${LEAST_SEATS_TO_LEARN} are needed` };
  const { logistic } = ridgeModel(fitSample(windows, MEMBERSHIP_WIDTH), windows, RIDGES);
  const features = new MembershipFeatures(past, near);
  const { odds, means } = oddsOfAll(past, networks, features, logistic);
  const there = thereSince(past, known, networks);
  const counts = membershipCounts({
    joinings: joiningsOf(past, known, there),
    there,
    now,
    horizon: () => horizon,
    seed,
  });
  const expected = Math.min(odds.length / 2, counts.expected);
  const shift = shiftTo(odds, expected);
  const rowOf = (city: number, network: number): Float64Array => {
    const row = new Float64Array(MEMBERSHIP_WIDTH);
    features.write(city, network, row, 0);
    return row;
  };
  return {
    networks: new Set(networks),
    counts: { ...counts, expected },
    baseRate: odds.length === 0 ? 0 : expected / odds.length,
    chance: (city, network) => probability(logOdds(logistic, rowOf(city, network)) + shift),
    reasons: (city, network) => membershipReasons(logistic, rowOf(city, network), means),
  };
}

/** The ln odds of every city and network in which it never was, and the mean of each feature over them. */
function oddsOfAll(
  past: MembershipPast,
  networks: readonly number[],
  features: MembershipFeatures,
  logistic: LogisticModel,
): { odds: readonly number[]; means: Float64Array } {
  const means = new Float64Array(MEMBERSHIP_WIDTH);
  const row = new Float64Array(MEMBERSHIP_WIDTH);
  const odds: number[] = [];
  for (const network of networks)
    for (let city = 0; city < past.degree.length; city++) {
      if (!wasKnown(past, city) || past.ever.has(seatKey(city, network, past.size.length))) continue;
      features.write(city, network, row, 0);
      odds.push(logOdds(logistic, row));
      for (const [j, value] of row.entries()) means[j] = (means[j] ?? 0) + value;
    }
  return { odds, means: means.map((sum) => sum / Math.max(1, odds.length)) };
}

/** What has to be added to all ln odds for the chances to sum to so many, by halving. */
function shiftTo(odds: readonly number[], sum: number): number {
  let [low, high] = [-40, 40];
  for (let round = 0; round < 60; round++) {
    const middle = (low + high) / 2;
    const told = odds.reduce((all, each) => all + probability(each + middle), 0);
    if (told < sum) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
