import type { BacktestReply } from "../../contract/backtest-question.ts";
import { label } from "../listed.ts";

export const FIGURES = [
  "uniform",
  "degreeMatched",
  "averagePrecision",
  "recallAt10",
  "recallAt50",
  "brier",
  "ece",
] as const;
export type Figure = (typeof FIGURES)[number];

export type Gains = BacktestReply["baselines"]["gravity"]["behind"];
type Told = BacktestReply["model"] | BacktestReply["trees"] | BacktestReply["baselines"]["gravity"];

/** One way to forecast with its figures: the two models, then the simple rules. */
export interface Forecaster {
  readonly id: string;
  readonly told: Told;
  /** By how much the headline is better; the models have none. */
  readonly behind?: Gains;
}

export function forecastersOf({ model, trees, baselines }: BacktestReply): Forecaster[] {
  return [
    { id: "model", told: model },
    { id: "trees", told: trees },
    ...Object.entries(baselines).map(([id, told]) => ({ id, told, behind: told.behind })),
  ];
}

export const forecasterWords = (id: string): string => label("backtest-by", id);
export const figureWords = (figure: Figure): string => label("backtest-figure", figure);

/** A figure of a forecaster with its 95 % interval. */
export function figureOf(
  { auc, aucInterval, intervals, ...told }: Told,
  figure: Figure,
): { value: number | undefined; interval: { lower: number; upper: number } | undefined } {
  if (figure === "uniform" || figure === "degreeMatched")
    return { value: auc[figure], interval: aucInterval[figure] };
  return { value: told[figure], interval: intervals[figure] };
}
