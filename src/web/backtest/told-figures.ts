import type { BacktestReply } from "../../contract/backtest-question.ts";
import type { MembershipBacktestReply } from "../../contract/membership-backtest-question.ts";
import { label } from "../listed.ts";
import type { BacktestAsked } from "./backtest-address.ts";

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
export type TieFigures =
  | BacktestReply["model"]
  | BacktestReply["trees"]
  | BacktestReply["baselines"]["gravity"];
export type MembershipFigures =
  | MembershipBacktestReply["model"]
  | MembershipBacktestReply["baselines"]["cityNumber"];

/** One way to forecast with its figures: models, then the simple rules. */
export interface Forecaster<Told = TieFigures | MembershipFigures> {
  readonly id: string;
  readonly told: Told;
  /** By how much the headline is better; the models have none. */
  readonly behind?: Gains;
}

/** Ways to forecast, side by side. */
export interface SideBySide {
  readonly of: BacktestAsked["of"];
  readonly headline: string;
  readonly forecasters: readonly Forecaster[];
}

export function forecastersOf({ model, trees, baselines }: BacktestReply): Forecaster<TieFigures>[] {
  return [
    { id: "model", told: model },
    { id: "trees", told: trees },
    ...Object.entries(baselines).map(([id, told]) => ({ id, told, behind: told.behind })),
  ];
}

export function forecastersOfSeats({
  model,
  baselines,
}: MembershipBacktestReply): Forecaster<MembershipFigures>[] {
  return [
    { id: "model", told: model },
    ...Object.entries(baselines).map(([id, told]) => ({ id, told, behind: told.behind })),
  ];
}

export const forecasterWords = (id: string): string => label("backtest-by", id);
/** What is matched, and who is recalled, differs with what is forecast. */
export const figureWords = (figure: Figure, of: BacktestAsked["of"] = "ties"): string =>
  label("backtest-figure", of === "memberships" && figure === "degreeMatched" ? "matchedSeats" : figure);

/** A figure of a forecaster with its 95 % interval. */
export function figureOf(
  told: Forecaster["told"],
  figure: Figure,
): { value: number | undefined; interval: { lower: number; upper: number } | undefined } {
  if (figure === "uniform" || figure === "degreeMatched")
    return { value: told.auc[figure], interval: told.aucInterval[figure] };
  return { value: told[figure], interval: told.intervals[figure] };
}
