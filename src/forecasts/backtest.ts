import { type Forecaster, type Trained, train } from "./forecaster.ts";
import { neighbourhoodsOf } from "./neighbourhoods.ts";
import { FEATURE_COUNT, FEATURES } from "./pair-features.ts";
import { newPairs, type Pair, pairKey, samplePairs } from "./pair-sample.ts";
import { type PartnerRecall, partnerRecall, type RecallTold } from "./partner-ranks.ts";
import { type DatedTie, type Past, pastOf } from "./past.ts";
import { type Interval, intervalOver, type PairsDrawn, pairsDrawn } from "./pigeonhole.ts";
import { type Gain, precisionGain } from "./precision-gain.ts";
import {
  auc,
  averagePrecision,
  brier,
  calibrationError,
  type ReliabilityBin,
  reliability,
  type Scored,
} from "./scores.ts";
import { type RowedSample, rowed, trainingSet } from "./training.ts";
import { weightedAuc } from "./weighted-scores.ts";
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
  readonly tell?: (stage: string) => void;
}

/** Negatives of each kind to a new tie, so that one pair in eleven is a new tie. */
export const NEGATIVES_PER_TIE = 10;
export const PREVALENCE = 1 / (1 + NEGATIVES_PER_TIE);
/** With fewer ties to learn from, coefficients are noise. */
export const LEAST_TO_LEARN = 30;

export interface Discrimination {
  readonly uniform?: number;
  readonly degreeMatched?: number;
}

/** How one forecaster did. */
export interface Figures {
  readonly auc: Discrimination;
  readonly aucInterval: { readonly uniform?: Interval; readonly degreeMatched?: Interval };
  readonly averagePrecision?: number;
  readonly recallAt10: number;
  readonly recallAt50: number;
  readonly brier?: number;
  /** 1 − Brier ÷ that of saying the prevalence every time. */
  readonly brierSkill?: number;
  readonly ece?: number;
  readonly reliability: readonly ReliabilityBin[];
  /** Pairs whose cities both had a tie when the forecast was made, and the others. */
  readonly seen: PartFigures;
  readonly coldStart: PartFigures;
}

export interface PartFigures {
  readonly ties: number;
  readonly auc: Discrimination;
  readonly averagePrecision?: number;
  readonly brier?: number;
  readonly ece?: number;
}

export interface Backtest {
  readonly forecasters: readonly { readonly forecaster: Forecaster; readonly figures: Figures }[];
  readonly trained: Trained;
  /** What the trees gain over the simple model on the ties that came: told, and decides nothing. */
  readonly gain?: Gain;
  readonly how: string;
  readonly learntFrom: number;
  readonly pairs: { readonly seen: number; readonly coldStart: number; readonly known: number };
  readonly negatives: { readonly uniform: number; readonly degreeMatched: number };
  readonly recall: RecallTold;
}

export type NoBacktest = { readonly why: "no-new-ties" | "too-few-to-learn"; readonly found: number };

/** Forecasts made from the ties known, scored by the ties that came later. */
export function backtest(given: BacktestGiven): Backtest | NoBacktest {
  const { world, known, later, now, horizon, seed, tell = () => undefined } = given;
  const past = pastOf(world, known, now);
  const positives = newPairs(past, later);
  if (positives.length === 0) return { why: "no-new-ties", found: 0 };
  tell("laying out what was known");
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
  const learntFrom = training.windows.reduce((sum, window) => sum + window.positives, 0);
  if (learntFrom < LEAST_TO_LEARN) return { why: "too-few-to-learn", found: learntFrom };
  tell("learning");
  const n = world.cities.length;
  const trained = train(training, n, seed, tell);
  tell("scoring pairs");
  const happened = new Set(positives.map((pair) => pairKey(pair, n)));
  // A seed of its own: the negatives of the test are not those that were learnt from.
  const test = rowed(
    past,
    near,
    samplePairs(past, positives, happened, { per: NEGATIVES_PER_TIE, seed: seed + TEST_SEED }),
  );
  const all = [trained.simple, trained.trees, ...trained.baselines];
  const recall = partnerRecall(past, near, positives, all, seed, (done, of) =>
    tell(`seeking new partners: ${done} of ${of} cities`),
  );
  tell("drawing intervals");
  const seen = isSeen(past);
  const draws = drawsOf(test, n, seed);
  const gain = gainOf(trained, test, draws);
  return {
    forecasters: all.map((forecaster) => told(forecaster, test, { seen, draws, recall })),
    trained,
    ...(gain && { gain }),
    how: training.how,
    learntFrom,
    pairs: {
      seen: positives.filter(seen).length,
      coldStart: positives.filter((pair) => !seen(pair)).length,
      known: past.ties,
    },
    negatives: { uniform: test.uniform, degreeMatched: test.pairs.length - test.positives - test.uniform },
    recall,
  };
}

const TEST_SEED = 1_000_003;

function isSeen({ degree }: Past): (pair: Pair) => boolean {
  return ({ one, other }) => (degree[one] ?? 0) > 0 && (degree[other] ?? 0) > 0;
}

function told(
  forecaster: Forecaster,
  test: RowedSample,
  { recall, ...beside }: Omit<Beside, "recall"> & { readonly recall: RecallTold },
): Backtest["forecasters"][number] {
  const own = recall.byForecaster.get(forecaster.id) ?? recall.chance;
  return { forecaster, figures: figuresOf(forecaster, test, { ...beside, recall: own }) };
}

interface Beside {
  readonly seen: (pair: Pair) => boolean;
  readonly draws: Drawn;
  readonly recall: PartnerRecall;
}

function figuresOf(forecaster: Forecaster, test: RowedSample, { seen, draws, recall }: Beside): Figures {
  const scores = Float64Array.from(test.pairs, (_, at) => forecaster.score(test.rows, at * FEATURE_COUNT));
  const groups = { forecaster, scores, test };
  const whole = partOf(groups, () => true);
  const sure = PREVALENCE * (1 - PREVALENCE);
  return {
    auc: whole.auc,
    aucInterval: {
      ...intervalOf("uniform", groups, draws),
      ...intervalOf("degreeMatched", groups, draws),
    },
    ...(whole.averagePrecision !== undefined && { averagePrecision: whole.averagePrecision }),
    recallAt10: recall.at10,
    recallAt50: recall.at50,
    ...(whole.brier !== undefined && { brier: whole.brier, brierSkill: 1 - whole.brier / sure }),
    ...(whole.ece !== undefined && { ece: whole.ece }),
    reliability: reliability(probabilities(groups, () => true)),
    seen: partOf(groups, seen),
    coldStart: partOf(groups, (pair) => !seen(pair)),
  };
}

interface Groups {
  readonly forecaster: Forecaster;
  readonly scores: Float64Array;
  readonly test: RowedSample;
}

function partOf(groups: Groups, among: (pair: Pair) => boolean): PartFigures {
  const { scores, test } = groups;
  const of = (from: number, to: number): number[] =>
    [...scores.subarray(from, to)].filter((_, i) => among(test.pairs[from + i] ?? NOBODY));
  const ones = of(0, test.positives);
  const untied = of(test.positives, test.positives + test.uniform);
  const matched = of(test.positives + test.uniform, scores.length);
  const uniform = auc(ones, untied);
  const degreeMatched = auc(ones, matched);
  const scored = probabilities(groups, among);
  const ranked = [
    ...ones.map((score) => ({ score, happened: true })),
    ...untied.map((score) => ({ score, happened: false })),
  ];
  const [precision, squares, error] = [
    averagePrecision(ranked),
    brier(scored),
    calibrationError(reliability(scored)),
  ];
  return {
    ties: ones.length,
    auc: { ...(uniform !== undefined && { uniform }), ...(degreeMatched !== undefined && { degreeMatched }) },
    ...(precision !== undefined && { averagePrecision: precision }),
    ...(squares !== undefined && ones.length > 0 && { brier: squares }),
    ...(error !== undefined && ones.length > 0 && { ece: error }),
  };
}

const NOBODY: Pair = { one: -1, other: -1 };

/** New ties and uniform negatives with their probabilities. */
function probabilities({ forecaster, scores, test }: Groups, among: (pair: Pair) => boolean): Scored[] {
  return [...scores.subarray(0, test.positives + test.uniform)].flatMap((score, at) =>
    among(test.pairs[at] ?? NOBODY)
      ? [{ score: forecaster.probability(score), happened: at < test.positives }]
      : [],
  );
}

/** Draws of the new ties with the negatives of each kind, the same for all forecasters. */
type Drawn = Readonly<Record<keyof Discrimination, PairsDrawn>>;

function drawsOf({ pairs, positives, uniform }: RowedSample, n: number, seed: number): Drawn {
  const [ones, end] = [pairs.slice(0, positives), positives + uniform];
  return {
    uniform: pairsDrawn(pairs.slice(0, end), n, seed),
    degreeMatched: pairsDrawn([...ones, ...pairs.slice(end)], n, seed),
  };
}

function intervalOf(
  kind: keyof Discrimination,
  { scores, test: { positives, uniform } }: Groups,
  draws: Drawn,
): Figures["aucInterval"] {
  const end = positives + uniform;
  const kept =
    kind === "uniform"
      ? scores.subarray(0, end)
      : Float64Array.from([...scores.subarray(0, positives), ...scores.subarray(end)]);
  const interval = intervalOver(draws[kind], weightedAuc(kept, positives));
  return interval ? { [kind]: interval } : {};
}

function gainOf({ simple, trees }: Trained, test: RowedSample, draws: Drawn): Gain | undefined {
  const { positives, uniform, rows } = test;
  const [plain, better] = [simple, trees].map(({ score }) =>
    Float64Array.from({ length: positives + uniform }, (_, at) => score(rows, at * FEATURE_COUNT)),
  );
  return plain && better && precisionGain(draws.uniform, { plain, better, positives });
}

/** What the interpretable model weighs, the heaviest first: ln odds a standard deviation of each feature. */
export function weights({ logistic }: Trained): { feature: string; says: string; weight: number }[] {
  return FEATURES.map(([feature, says], j) => ({ feature, says, weight: logistic.coefficients[j] ?? 0 }))
    .filter((_, j) => Number.isFinite(logistic.deviations[j] ?? Number.POSITIVE_INFINITY))
    .toSorted((one, other) => Math.abs(other.weight) - Math.abs(one.weight));
}
