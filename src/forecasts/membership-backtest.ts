import {
  type FigureDrawn,
  type FiguresRedrawn,
  figureGains,
  figureIntervals,
  redrawnWith,
} from "./figures-drawn.ts";
import {
  gainOver,
  NEGATIVES_PER_TIE,
  type NegativesDrawn,
  negativesOf,
  type PartFigures,
  partFigures,
  type TestScores,
  testDraws,
  testScores,
  type WholeFigures,
  wholeFigures,
} from "./forecast-figures.ts";
import type { Forecaster } from "./forecaster.ts";
import { type MemberRanksTold, memberRanks, membersDrawn, recallRedrawn } from "./member-ranks.ts";
import {
  coldIn,
  countsOfAsked,
  type MembershipAsked,
  type MembershipBacktestGiven,
  type MembershipCounts,
  questionOf,
} from "./membership-asked.ts";
import type { CountsForecast } from "./membership-count.ts";
import { MEMBERSHIP_FEATURES, MEMBERSHIP_WIDTH } from "./membership-features.ts";
import { type MembershipTrained, trainMemberships } from "./membership-forecasters.ts";
import { type MembershipPast, membershipPast, wasKnown } from "./membership-past.ts";
import { sampleSeats } from "./membership-sample.ts";
import { membershipTraining, rowedSeats } from "./membership-training.ts";
import { type Neighbourhoods, neighbourhoodsOf } from "./neighbourhoods.ts";
import type { Pair } from "./pair-sample.ts";
import type { Interval } from "./pigeonhole.ts";
import type { Gain } from "./precision-gain.ts";
import { stagesOf } from "./stages.ts";
import type { RowedSample } from "./training.ts";

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
  /** 95 %, cities and networks each drawn with replacement. */
  readonly intervals: Partial<Readonly<Record<FigureDrawn, Interval>>>;
  /** In average precision, of the model over this rule; and in every figure, on the same draws. */
  readonly modelGains?: Gain;
  readonly behind: Partial<Readonly<Record<FigureDrawn, Gain>>>;
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
  /** How many were to join each of them and all; absent where there are no dates to tell a pace by. */
  readonly howMany?: CountsForecast;
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
  const howMany = countsOfAsked(given, past, question);
  return {
    forecasters: scored({ past, test, ranks, seed }, trained),
    trained,
    how,
    learntFrom,
    counts: { ...question.counts, ...countsOf(past, question.positives) },
    negatives: negativesOf(test),
    ranks,
    asked: question.networks,
    ...(howMany && { howMany }),
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
  const pools = [past.degree.length, past.size.length] as const;
  const draws = testDraws(test, pools, seed);
  const members = test.pairs.slice(0, test.positives);
  const recallDraws = membersDrawn(members, pools, seed);
  const best = testScores(model, test, MEMBERSHIP_WIDTH);
  const redrawn = (own: TestScores, id: string): FiguresRedrawn =>
    redrawnWith(own, draws, recallRedrawn(ranks, id, recallDraws, members));
  const bestRedrawn = redrawn(best, model.id);
  const { coldCity, coldNetwork } = coldIn(past);
  return [model, ...baselines].map((forecaster) => {
    const own = testScores(forecaster, test, MEMBERSHIP_WIDTH);
    const { at10, at50 } = ranks.byForecaster.get(forecaster.id) ?? ranks.chance;
    const modelGains = forecaster === model ? undefined : gainOver(own, best, draws);
    const figures = forecaster === model ? bestRedrawn : redrawn(own, forecaster.id);
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
        intervals: figureIntervals(figures),
        behind: forecaster === model ? {} : figureGains(bestRedrawn, figures),
        ...(modelGains && { modelGains }),
      },
    };
  });
}

function countsOf(
  past: MembershipPast,
  positives: readonly Pair[],
): Pick<MembershipCounts, "seen" | "coldCities" | "coldNetworks" | "known" | "came"> {
  const { coldCity, coldNetwork } = coldIn(past);
  return {
    seen: positives.filter((pair) => !coldCity(pair) && !coldNetwork(pair)).length,
    coldCities: positives.filter(coldCity).length,
    coldNetworks: positives.filter(coldNetwork).length,
    known: past.ever.size,
    came: positives.length,
  };
}

const TEST_SEED = 1_000_003;

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
