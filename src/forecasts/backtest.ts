import { type FigureDrawn, figureGains, figureIntervals, figuresRedrawn } from "./figures-drawn.ts";
import {
  gainOver,
  NEGATIVES_PER_TIE,
  type NegativesDrawn,
  negativesOf,
  type PartFigures,
  partFigures,
  type TestDraws,
  type TestScores,
  testDraws,
  testScores,
  type WholeFigures,
  wholeFigures,
} from "./forecast-figures.ts";
import { type Forecaster, type Trained, train } from "./forecaster.ts";
import { neighbourhoodsOf } from "./neighbourhoods.ts";
import { tiesLearnt } from "./newcomers.ts";
import { FEATURE_COUNT, FEATURES } from "./pair-features.ts";
import { newPairs, type Pair, pairKey, samplePairs } from "./pair-sample.ts";
import { partnerRecall, type RecallTold } from "./partner-ranks.ts";
import { type DatedTie, type Past, pastOf } from "./past.ts";
import type { Interval } from "./pigeonhole.ts";
import type { Gain } from "./precision-gain.ts";
import { stagesOf, type TellStage } from "./stages.ts";
import { type RowedSample, rowed, trainingSet } from "./training.ts";
import type { World } from "./world.ts";

/** What is played through: the ties known when the forecast is made, and those that came after. */
export interface BacktestGiven {
  readonly world: World;
  readonly known: readonly DatedTie[];
  readonly later: readonly DatedTie[];
  /** The year of the forecast; absent where the ties known have no dates. */
  readonly now?: number;
  /** Years from the forecast to the last tie looked at. */
  readonly horizon?: number;
  readonly seed: number;
  /** Told what is being done, and how far. */
  readonly tell?: TellStage;
}

/** In hundredths of the time that it takes on the ties on file; "trees" tells how many were grown. */
const STAGES = { "laying-out": 3, learning: 8, trees: 30, scoring: 2, seeking: 31, intervals: 26 } as const;

/** With fewer new ties in the windows, newcomers' among them, coefficients are noise; `learntFrom` tells how many are weighed. */
export const LEAST_TO_LEARN = 30;

/** How one forecaster did. */
export interface Figures extends WholeFigures {
  readonly recallAt10: number;
  readonly recallAt50: number;
  /** Pairs whose cities both had a tie when the forecast was made, and the others. */
  readonly seen: PartFigures;
  readonly coldStart: PartFigures;
}

export interface Backtest {
  readonly forecasters: readonly {
    readonly forecaster: Forecaster;
    readonly figures: Figures;
    /** 95 %, cities drawn with replacement. */
    readonly intervals: Partial<Readonly<Record<FigureDrawn, Interval>>>;
    /** By how much the headline is better. */
    readonly behind: Partial<Readonly<Record<FigureDrawn, Gain>>>;
  }[];
  readonly trained: Trained;
  /** What the trees gain over the simple model on the ties that came: told, and decides nothing. */
  readonly gain?: Gain;
  readonly how: string;
  readonly learntFrom: number;
  readonly pairs: { readonly seen: number; readonly coldStart: number; readonly known: number };
  readonly negatives: NegativesDrawn;
  readonly recall: RecallTold;
}

export type NoBacktest = { readonly why: "no-new-ties" | "too-few-to-learn"; readonly found: number };

/** Forecasts made from the ties known, scored by the ties that came later. */
export function backtest(given: BacktestGiven): Backtest | NoBacktest {
  const { world, known, later, now, horizon, seed } = given;
  const tell = stagesOf(STAGES, given.tell);
  const past = pastOf(world, known, now);
  const positives = newPairs(past, later);
  if (positives.length === 0) return { why: "no-new-ties", found: 0 };
  tell("laying-out");
  const near = neighbourhoodsOf(world);
  const training = trainingSet({
    world,
    near,
    ties: known,
    ...(now !== undefined && { now }),
    ...(horizon !== undefined && { horizon }),
    per: NEGATIVES_PER_TIE,
    seed,
  });
  const found = training.windows.reduce((sum, window) => sum + window.positives, 0);
  if (found < LEAST_TO_LEARN) return { why: "too-few-to-learn", found };
  tell("learning");
  const n = world.cities.length;
  const trained = train(training, n, seed, (grown, of) => tell("trees", grown, of));
  tell("scoring");
  const happened = new Set(positives.map((pair) => pairKey(pair, n)));
  // A seed of its own: the negatives of the test are not those that were learnt from.
  const test = rowed(
    past,
    near,
    samplePairs(past, positives, happened, { per: NEGATIVES_PER_TIE, seed: seed + TEST_SEED }),
  );
  const all = [trained.simple, trained.trees, ...trained.baselines];
  const recall = partnerRecall(past, near, positives, all, seed, (done, of) => tell("seeking", done, of));
  tell("intervals");
  const seen = isSeen(past);
  return {
    ...judged(trained, all, test, { seen, recall, draws: testDraws(test, [n], seed), seed }),
    trained,
    how: training.how,
    learntFrom: tiesLearnt(training.windows, training.newcomers),
    pairs: {
      seen: positives.filter(seen).length,
      coldStart: positives.filter((pair) => !seen(pair)).length,
      known: past.ties,
    },
    negatives: negativesOf(test),
    recall,
  };
}

const TEST_SEED = 1_000_003;

function isSeen({ degree }: Past): (pair: Pair) => boolean {
  return ({ one, other }) => (degree[one] ?? 0) > 0 && (degree[other] ?? 0) > 0;
}

interface Beside {
  readonly seen: (pair: Pair) => boolean;
  readonly draws: TestDraws;
  readonly recall: RecallTold;
  readonly seed: number;
}

/** Every forecaster's figures with their intervals, and by how much the headline is better than each. */
function judged(
  { trial }: Trained,
  all: readonly Forecaster[],
  test: RowedSample,
  beside: Beside,
): Pick<Backtest, "forecasters" | "gain"> {
  const { recall, draws, seed } = beside;
  const scored = all.flatMap((forecaster) => {
    const scores = testScores(forecaster, test, FEATURE_COUNT);
    const found = recall.byCity.get(forecaster.id);
    return found ? [{ forecaster, scores, drawn: figuresRedrawn(scores, found, draws, seed) }] : [];
  });
  const [simple, trees] = scored;
  const gain = simple && trees && gainOver(simple.scores, trees.scores, draws);
  const headline = trial.earns ? trees : simple;
  return {
    forecasters: scored.map(({ forecaster, scores, drawn }) => ({
      forecaster,
      figures: figuresOf(forecaster, scores, beside),
      intervals: figureIntervals(drawn),
      behind: headline && headline.drawn !== drawn ? figureGains(headline.drawn, drawn) : {},
    })),
    ...(gain && { gain }),
  };
}

function figuresOf({ id }: Forecaster, scores: TestScores, { seen, draws, recall }: Beside): Figures {
  const { at10, at50 } = recall.byForecaster.get(id) ?? recall.chance;
  return {
    ...wholeFigures(scores, draws),
    recallAt10: at10,
    recallAt50: at50,
    seen: partFigures(scores, seen),
    coldStart: partFigures(scores, (pair) => !seen(pair)),
  };
}

/** What the interpretable model weighs, the heaviest first: ln odds a standard deviation of each feature. */
export function weights({ logistic }: Trained): { feature: string; says: string; weight: number }[] {
  return FEATURES.map(([feature, says], j) => ({ feature, says, weight: logistic.coefficients[j] ?? 0 }))
    .filter((_, j) => Number.isFinite(logistic.deviations[j] ?? Number.POSITIVE_INFINITY))
    .toSorted((one, other) => Math.abs(other.weight) - Math.abs(one.weight));
}
