import { type ClockSetting, withClocks } from "../clocks.ts";
import { queryOf } from "../query.ts";

/** The day that parts the ties, and what all draws begin from; no day is given until the reader gives one. */
export interface BacktestAsked {
  split: string;
  seed: string;
}

export const FIRST_SPLIT = "2005";
const FIRST_SEED = "1";

export function backtestAsked(url: string): BacktestAsked {
  const query = queryOf(url);
  return { split: query.get("split")?.trim() ?? "", seed: query.get("seed")?.trim() || FIRST_SEED };
}

export function backtestPath({ split, seed }: BacktestAsked): string {
  return `/backtest?${new URLSearchParams({ split, seed })}`;
}

/** The day that parts the ties is the one clock of it, beside that of what was published. */
export function backtestQuestion(
  { split, seed }: BacktestAsked,
  { publishedUntil }: ClockSetting,
): string | undefined {
  if (split === "") return undefined;
  const query = new URLSearchParams({ split, seed });
  return withClocks(`/api/forecast-backtest?${query}`, { ...(publishedUntil && { publishedUntil }) });
}

const COMMAND = ["hansa", "forecast", "backtest"];

/** The command that answers the same question. */
export function backtestCommand({ split, seed }: BacktestAsked, { publishedUntil }: ClockSetting): string {
  const published = publishedUntil ? ["--published-until", publishedUntil] : [];
  return [...COMMAND, "--split", split, "--seed", seed, ...published].join(" ");
}

/** The same on files of the reader's own. */
export function ownFilesCommand({ split, seed }: BacktestAsked): string {
  const files = ["--train", "ties.csv", "--cities", "cities.csv"];
  return [...COMMAND, ...files, "--split", split, "--seed", seed].join(" ");
}
