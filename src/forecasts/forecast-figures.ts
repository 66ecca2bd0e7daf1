import type { Forecaster } from "./forecaster.ts";
import type { Pair } from "./pair-sample.ts";
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
import type { RowedSample } from "./training.ts";
import { weightedAuc } from "./weighted-scores.ts";

/** Negatives of each kind to a positive, so that one pair in eleven is one, if there are so many to draw. */
export const NEGATIVES_PER_TIE = 10;

/** What was drawn of a test, beside what came. */
export interface NegativesDrawn {
  readonly uniform: number;
  readonly degreeMatched: number;
  /** The share of what came among it and the uniform negatives. */
  readonly prevalence: number;
}

export function negativesOf({ pairs, positives, uniform }: RowedSample): NegativesDrawn {
  return {
    uniform,
    degreeMatched: pairs.length - positives - uniform,
    prevalence: positives / (positives + uniform),
  };
}

export interface Discrimination {
  readonly uniform?: number;
  readonly degreeMatched?: number;
}

/** How one forecaster did on all pairs of a test. */
export interface WholeFigures {
  readonly auc: Discrimination;
  readonly aucInterval: { readonly uniform?: Interval; readonly degreeMatched?: Interval };
  readonly averagePrecision?: number;
  readonly brier?: number;
  /** 1 − Brier ÷ that of saying the prevalence every time. */
  readonly brierSkill?: number;
  readonly ece?: number;
  readonly reliability: readonly ReliabilityBin[];
}

/** How it did on a part of them. */
export interface PartFigures {
  readonly ties: number;
  readonly auc: Discrimination;
  readonly averagePrecision?: number;
  readonly brier?: number;
  readonly ece?: number;
}

/** A forecaster's scores of the pairs of a test. */
export interface TestScores {
  readonly forecaster: Pick<Forecaster, "probability">;
  readonly scores: Float64Array;
  readonly test: RowedSample;
}

export function testScores(
  forecaster: Pick<Forecaster, "score" | "probability">,
  test: RowedSample,
  width: number,
): TestScores {
  const scores = Float64Array.from(test.pairs, (_, at) => forecaster.score(test.rows, at * width));
  return { forecaster, scores, test };
}

export function wholeFigures(groups: TestScores, draws: TestDraws): WholeFigures {
  const whole = partFigures(groups, () => true);
  const { prevalence } = negativesOf(groups.test);
  const sure = prevalence * (1 - prevalence);
  return {
    auc: whole.auc,
    aucInterval: {
      ...intervalOf("uniform", groups, draws),
      ...intervalOf("degreeMatched", groups, draws),
    },
    ...(whole.averagePrecision !== undefined && { averagePrecision: whole.averagePrecision }),
    ...(whole.brier !== undefined && { brier: whole.brier }),
    ...(whole.brier !== undefined && sure > 0 && { brierSkill: 1 - whole.brier / sure }),
    ...(whole.ece !== undefined && { ece: whole.ece }),
    reliability: reliability(probabilities(groups, () => true)),
  };
}

export function partFigures(groups: TestScores, among: (pair: Pair) => boolean): PartFigures {
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

/** Positives and uniform negatives with their probabilities. */
function probabilities({ forecaster, scores, test }: TestScores, among: (pair: Pair) => boolean): Scored[] {
  return [...scores.subarray(0, test.positives + test.uniform)].flatMap((score, at) =>
    among(test.pairs[at] ?? NOBODY)
      ? [{ score: forecaster.probability(score), happened: at < test.positives }]
      : [],
  );
}

/** Draws of the positives with the negatives of each kind, the same for all forecasters. */
export type TestDraws = Readonly<Record<keyof Discrimination, PairsDrawn>>;

export function testDraws(
  { pairs, positives, uniform }: RowedSample,
  pools: readonly number[],
  seed: number,
): TestDraws {
  const [ones, end] = [pairs.slice(0, positives), positives + uniform];
  return {
    uniform: pairsDrawn(pairs.slice(0, end), pools, seed),
    degreeMatched: pairsDrawn([...ones, ...pairs.slice(end)], pools, seed),
  };
}

function intervalOf(
  kind: keyof Discrimination,
  { scores, test: { positives, uniform } }: TestScores,
  draws: TestDraws,
): WholeFigures["aucInterval"] {
  const end = positives + uniform;
  const kept =
    kind === "uniform"
      ? scores.subarray(0, end)
      : Float64Array.from([...scores.subarray(0, positives), ...scores.subarray(end)]);
  const interval = intervalOver(draws[kind], weightedAuc(kept, positives));
  return interval ? { [kind]: interval } : {};
}

/** What one forecaster gains over another in average precision on the same test. */
export function gainOver(plain: TestScores, better: TestScores, draws: TestDraws): Gain | undefined {
  const { positives, uniform } = plain.test;
  return precisionGain(draws.uniform, {
    plain: plain.scores.subarray(0, positives + uniform),
    better: better.scores.subarray(0, positives + uniform),
    positives,
  });
}
