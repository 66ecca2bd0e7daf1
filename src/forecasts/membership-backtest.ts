import {
  gainOver,
  NEGATIVES_PER_TIE,
  type NegativesDrawn,
  negativesOf,
  type PartFigures,
  partFigures,
  testDraws,
  testScores,
  type WholeFigures,
  wholeFigures,
} from "./forecast-figures.ts";
import type { Forecaster } from "./forecaster.ts";
import { type MemberRanksTold, memberRanks } from "./member-ranks.ts";
import { MEMBERSHIP_FEATURES, MEMBERSHIP_WIDTH } from "./membership-features.ts";
import { type MembershipTrained, trainMemberships } from "./membership-forecasters.ts";
import {
  type DatedMembership,
  type MembershipPast,
  type MembershipWorld,
  membershipPast,
  wasKnown,
  wasThere,
} from "./membership-past.ts";
import { sampleSeats } from "./membership-sample.ts";
import { membershipTraining, newSeats, rowedSeats, seatKeys } from "./membership-training.ts";
import { type Neighbourhoods, neighbourhoodsOf } from "./neighbourhoods.ts";
import type { Pair } from "./pair-sample.ts";
import type { Gain } from "./precision-gain.ts";
import { stagesOf, type TellStage } from "./stages.ts";
import type { RowedSample } from "./training.ts";

/** What is played through: seats known when the forecast is made, those that came, those of which nobody can tell. */
export interface MembershipBacktestGiven {
  readonly world: MembershipWorld;
  readonly known: readonly DatedMembership[];
  readonly later: readonly DatedMembership[];
  readonly unclear: readonly Pick<DatedMembership, "city" | "network">[];
  readonly now?: number;
  readonly horizon?: number;
  readonly seed: number;
  readonly tell?: TellStage;
}

/** In hundredths of the time that it takes on the memberships on file. */
const STAGES = { "laying-out": 40, learning: 40, seeking: 5, intervals: 15 } as const;

/** With fewer seats to learn from, coefficients are noise. */
export const LEAST_SEATS_TO_LEARN = 30;

export interface MembershipFigures extends WholeFigures {
  readonly recallAt10: number;
  readonly recallAt50: number;
  /** Cities that were in some network and networks that had members; and those of which one was new. */
  readonly seen: PartFigures;
  readonly coldStart: PartFigures;
  readonly coldCities: PartFigures;
  readonly coldNetworks: PartFigures;
  /** In average precision, of the model over this rule. */
  readonly modelGains?: Gain;
}

export interface MembershipBacktest {
  readonly forecasters: readonly { readonly forecaster: Forecaster; readonly figures: MembershipFigures }[];
  readonly trained: MembershipTrained;
  readonly how: string;
  readonly learntFrom: number;
  readonly counts: MembershipCounts;
  readonly negatives: NegativesDrawn;
  readonly ranks: MemberRanksTold;
  /** Networks that were asked about. */
  readonly asked: readonly number[];
}

export interface MembershipCounts {
  readonly seen: number;
  readonly coldCities: number;
  readonly coldNetworks: number;
  readonly known: number;
  /** Later rows of a seat that was there before or was named already. */
  readonly repeated: number;
  /** Later rows of a city or network that nobody could have known of. */
  readonly notThen: number;
  /** Later rows of a network whose roster is not known complete so late, or ever. */
  readonly beyondRoster: number;
}

export type NoMembershipBacktest = {
  readonly why: "no-network" | "no-new-memberships" | "no-negatives" | "too-few-to-learn";
  readonly found: number;
};

/** Forecasts made from the seats known, scored by those that came later in networks whose rosters are complete. */
export function membershipBacktest(
  given: MembershipBacktestGiven,
): MembershipBacktest | NoMembershipBacktest {
  const { world, known, now, horizon, seed } = given;
  const tell = stagesOf(STAGES, given.tell);
  tell("laying-out");
  const past = membershipPast(world, known, now);
  const question = questionOf(given, past);
  if (question.networks.length === 0) return { why: "no-network", found: 0 };
  if (question.positives.length === 0) return { why: "no-new-memberships", found: 0 };
  const near = neighbourhoodsOf(world.places);
  const { windows, how } = membershipTraining({
    world,
    near,
    memberships: known,
    ...(now !== undefined && { now }),
    ...(horizon !== undefined && { horizon }),
    asked: new Set(question.networks),
    per: NEGATIVES_PER_TIE,
    seed,
  });
  const learntFrom = windows.reduce((sum, { positives }) => sum + positives, 0);
  if (learntFrom < LEAST_SEATS_TO_LEARN) return { why: "too-few-to-learn", found: learntFrom };
  const test = testOf(past, near, question, seed);
  if (test.uniform === 0) return { why: "no-negatives", found: 0 };
  tell("learning");
  const trained = trainMemberships(windows, {
    asked: new Set(question.networks),
    cities: past.degree.length,
  });
  const ranks = ranksOf({ past, near, question, tell: (done, of) => tell("seeking", done, of) }, trained);
  tell("intervals");
  return {
    forecasters: scored({ past, test, ranks, seed }, trained),
    trained,
    how,
    learntFrom,
    counts: { ...question.counts, ...countsOf(past, question.positives) },
    negatives: negativesOf(test),
    ranks,
    asked: question.networks,
  };
}

function testOf(
  past: MembershipPast,
  near: Neighbourhoods,
  { networks, positives, notDrawn }: MembershipAsked,
  seed: number,
): RowedSample {
  const sample = sampleSeats(past, positives, {
    networks: () => networks,
    among: (city) => wasKnown(past, city),
    notDrawn,
    per: NEGATIVES_PER_TIE,
    // A seed of its own: the negatives of the test are not those that were learnt from.
    seed: seed + TEST_SEED,
  });
  return rowedSeats(past, near, sample);
}

interface Ranking {
  readonly past: MembershipPast;
  readonly near: Neighbourhoods;
  readonly question: MembershipAsked;
  readonly tell: (done: number, of: number) => void;
}

function ranksOf(
  { past, near, question: { positives, unclear }, tell }: Ranking,
  { model, baselines }: MembershipTrained,
): MemberRanksTold {
  return memberRanks(
    {
      past,
      near,
      positives,
      among: (city) => wasKnown(past, city),
      unclear,
      tell,
    },
    [model, ...baselines],
  );
}

interface Scoring {
  readonly past: MembershipPast;
  readonly test: RowedSample;
  readonly ranks: MemberRanksTold;
  readonly seed: number;
}

function scored(
  { past, test, ranks, seed }: Scoring,
  { model, baselines }: MembershipTrained,
): MembershipBacktest["forecasters"] {
  const draws = testDraws(test, [past.degree.length, past.size.length], seed);
  const best = testScores(model, test, MEMBERSHIP_WIDTH);
  const { coldCity, coldNetwork } = coldIn(past);
  return [model, ...baselines].map((forecaster) => {
    const own = testScores(forecaster, test, MEMBERSHIP_WIDTH);
    const { at10, at50 } = ranks.byForecaster.get(forecaster.id) ?? ranks.chance;
    const modelGains = forecaster === model ? undefined : gainOver(own, best, draws);
    return {
      forecaster,
      figures: {
        ...wholeFigures(own, draws),
        recallAt10: at10,
        recallAt50: at50,
        seen: partFigures(own, (pair) => !coldCity(pair) && !coldNetwork(pair)),
        coldStart: partFigures(own, (pair) => coldCity(pair) || coldNetwork(pair)),
        coldCities: partFigures(own, coldCity),
        coldNetworks: partFigures(own, coldNetwork),
        ...(modelGains && { modelGains }),
      },
    };
  });
}

function countsOf(
  past: MembershipPast,
  positives: readonly Pair[],
): Pick<MembershipCounts, "seen" | "coldCities" | "coldNetworks" | "known"> {
  const { coldCity, coldNetwork } = coldIn(past);
  return {
    seen: positives.filter((pair) => !coldCity(pair) && !coldNetwork(pair)).length,
    coldCities: positives.filter(coldCity).length,
    coldNetworks: positives.filter(coldNetwork).length,
    known: past.ever.size,
  };
}

const TEST_SEED = 1_000_003;

interface MembershipAsked {
  readonly networks: readonly number[];
  readonly positives: readonly Pair[];
  readonly unclear: ReadonlySet<number>;
  readonly notDrawn: ReadonlySet<number>;
  readonly counts: Pick<MembershipCounts, "repeated" | "notThen" | "beyondRoster">;
}

/** Networks that were there and whose rosters tell who did not join, and the seats that came in them. */
function questionOf(
  { world, later, unclear }: MembershipBacktestGiven,
  past: MembershipPast,
): MembershipAsked {
  const { now = Number.NEGATIVE_INFINITY } = past;
  const complete = (network: number): number => world.networks[network]?.completeUntil ?? Number.NaN;
  const networks = [...world.networks.keys()].filter((each) => wasThere(past, each) && complete(each) >= now);
  const within = ({ network, since = now }: DatedMembership): boolean => since <= complete(network);
  const [onRoster, late] = [later.filter(within), later.filter((seat) => !within(seat))];
  const then = onRoster.filter(({ city, network }) => wasKnown(past, city) && wasThere(past, network));
  const positives = newSeats(past, then, new Set(networks));
  const cities = past.degree.length;
  const came = seatKeys(
    past,
    positives.map(({ one, other }) => ({ city: one, network: other - cities })),
  );
  const unknown = new Set([...seatKeys(past, [...unclear, ...late])].filter((key) => !came.has(key)));
  return {
    networks,
    positives,
    unclear: unknown,
    notDrawn: new Set([...unknown, ...came]),
    counts: {
      repeated: then.length - positives.length,
      notThen: onRoster.length - then.length,
      beyondRoster: late.length,
    },
  };
}

function coldIn({
  degree,
  size,
}: MembershipPast): Record<"coldCity" | "coldNetwork", (pair: Pair) => boolean> {
  return {
    coldCity: ({ one }) => (degree[one] ?? 0) === 0,
    coldNetwork: ({ other }) => (size[other - degree.length] ?? 0) === 0,
  };
}

/** What the model weighs, the heaviest first: ln odds a standard deviation of each feature. */
export function membershipWeights({
  logistic,
}: MembershipTrained): { feature: string; says: string; weight: number }[] {
  return MEMBERSHIP_FEATURES.map(([feature, says], j) => ({
    feature,
    says,
    weight: logistic.coefficients[j] ?? 0,
  }))
    .filter((_, j) => Number.isFinite(logistic.deviations[j] ?? Number.POSITIVE_INFINITY))
    .toSorted((one, other) => Math.abs(other.weight) - Math.abs(one.weight));
}
