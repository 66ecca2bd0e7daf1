import { type ClockSetting, withClocks } from "../clocks.ts";
import { queryOf } from "../query.ts";

/** The day that parts what was known from what came, and what all draws begin from; no day is given until the reader gives one. */
export interface BacktestAsked {
  /** What is forecast. */
  of: "ties" | "memberships";
  split: string;
  seed: string;
  /** Of memberships: how much of a roster has to be on file; the server's own if empty. */
  coverage: string;
}

const FIRST_SPLIT = "2005";
/** Dates of joining on file are of later years than those of ties. */
const FIRST_SPLIT_OF_MEMBERSHIPS = "2016";
const FIRST_SEED = "1";

export function backtestAsked(url: string): BacktestAsked {
  const query = queryOf(url);
  const given = (name: string): string => query.get(name)?.trim() ?? "";
  return {
    of: given("of") === "memberships" ? "memberships" : "ties",
    split: given("split"),
    seed: given("seed") || FIRST_SEED,
    coverage: given("coverage"),
  };
}

export const firstSplit = (of: BacktestAsked["of"]): string =>
  of === "ties" ? FIRST_SPLIT : FIRST_SPLIT_OF_MEMBERSHIPS;

export function backtestPath({ of, split, seed, coverage }: BacktestAsked): string {
  const memberships = of === "memberships" ? { of, ...(coverage && { coverage }) } : {};
  return `/backtest?${new URLSearchParams({ split, seed, ...memberships })}`;
}

/** The day that parts them is the one clock of it, beside that of what was published. */
export function backtestQuestion(
  { of, split, seed, coverage }: BacktestAsked,
  { publishedUntil }: ClockSetting,
): string | undefined {
  if (split === "") return undefined;
  const memberships = of === "memberships";
  const query = new URLSearchParams({ split, seed, ...(memberships && coverage && { coverage }) });
  const path = memberships ? "/api/membership-backtest" : "/api/forecast-backtest";
  return withClocks(`${path}?${query}`, { ...(publishedUntil && { publishedUntil }) });
}

const COMMAND = ["hansa", "forecast", "backtest"];

/** The command that answers the same question. */
export function backtestCommand(
  { of, split, seed, coverage }: BacktestAsked,
  { publishedUntil }: ClockSetting,
): string {
  const memberships = of === "memberships";
  return [
    ...COMMAND,
    ...(memberships ? ["--memberships"] : []),
    ...["--split", split, "--seed", seed],
    ...(memberships && coverage ? ["--coverage", coverage] : []),
    ...(publishedUntil ? ["--published-until", publishedUntil] : []),
  ].join(" ");
}

/** The same on files of the reader's own. */
export function ownFilesCommand({ of, split, seed }: BacktestAsked): string {
  const list =
    of === "memberships" ? ["--memberships", "--train", "memberships.csv"] : ["--train", "ties.csv"];
  return [...COMMAND, ...list, "--cities", "cities.csv", "--split", split, "--seed", seed].join(" ");
}
