import { columnOf } from "./baselines.ts";
import { FEATURE_COUNT } from "./pair-features.ts";
import type { Past } from "./past.ts";
import type { RowedSample } from "./training.ts";

/** Of untied pairs, the shares whose cities both have a tie, of which one has none yet, and neither has. */
export type NewcomerShares = readonly [number, number, number];

/** Of all pairs that are untied at the end of the past; undefined where every pair is tied. */
export function newcomerShares({ degree, ties }: Past): NewcomerShares | undefined {
  const n = degree.length;
  const seen = degree.filter((each) => each > 0).length;
  const counts: NewcomerShares = [
    (seen * (seen - 1)) / 2 - ties,
    seen * (n - seen),
    ((n - seen) * (n - seen - 1)) / 2,
  ];
  return sharesOf(counts);
}

/** Of the pairs of a window that were drawn at random. */
export function drawnShares({ rows, positives, uniform }: RowedSample): NewcomerShares | undefined {
  const counts: [number, number, number] = [0, 0, 0];
  for (let at = positives; at < positives + uniform; at++) counts[newcomersIn(rows, at)] += 1;
  return sharesOf(counts);
}

/** A pair that seldom comes counts so often at most, and one that often comes so much less. */
const MOST_TIMES = 10;
/** Degree-matched pairs help to tell apart and are not what is forecast: they count less than those drawn from all. */
const MATCHED = 0.5;
/** With fewer new ties without newcomers, those of newcomers serve even where no newcomer is asked about. */
const LEAST_LEFT = 10;

/**
 * The windows as if cities without a tie had been as many among all as `shares` tells: pairs drawn at random count more
 * or less (Shimodaira 2000, Journal of Statistical Planning and Inference 90(2), 227–244). Where hardly any city is
 * without a tie, being one of them tells much more than where most are, and that changes from decade to decade. Pairs
 * of which the list holds none, as where it names only cities with a tie, do not count.
 */
export function weighedAs(
  windows: readonly RowedSample[],
  shares: NewcomerShares | undefined,
): readonly RowedSample[] {
  if (!shares) return windows;
  const asked = ({ rows }: RowedSample, at: number): boolean => shares[newcomersIn(rows, at)] > 0;
  const left = windows.reduce((sum, window) => sum + askedTies(window, asked), 0);
  const counts = left < LEAST_LEFT ? () => true : asked;
  return windows.map((window) => ({ ...window, weights: weightsOf(window, shares, counts) }));
}

/** New ties of a window between such cities as are asked about: without a newcomer, where the list names none. */
export function tiesAsked(window: RowedSample, shares: NewcomerShares | undefined): number {
  return askedTies(window, ({ rows }, at) => !shares || shares[newcomersIn(rows, at)] > 0);
}

/** New ties that a model weighs at all, as `weighedAs` has them. */
export function tiesLearnt(windows: readonly RowedSample[], shares: NewcomerShares | undefined): number {
  const asked = windows.reduce((sum, window) => sum + tiesAsked(window, shares), 0);
  return asked < LEAST_LEFT ? windows.reduce((sum, { positives }) => sum + positives, 0) : asked;
}

type Counts = (window: RowedSample, at: number) => boolean;

function askedTies(window: RowedSample, counts: Counts): number {
  return window.pairs.slice(0, window.positives).filter((_, at) => counts(window, at)).length;
}

function weightsOf(window: RowedSample, shares: NewcomerShares, counts: Counts): Float64Array {
  const { rows, pairs, positives, uniform } = window;
  const times = timesOf(drawnShares(window) ?? shares, shares);
  const weights = Float64Array.from(pairs, (_, at) => {
    if (!counts(window, at)) return 0;
    if (at < positives) return 1;
    return at < positives + uniform ? times[newcomersIn(rows, at)] : MATCHED;
  });
  // The share of new ties stays what it is.
  const drawn = weights.subarray(positives, positives + uniform);
  const sum = drawn.reduce((all, weight) => all + weight, 0);
  const wanted = (uniform / positives) * askedTies(window, counts);
  for (let at = 0; at < drawn.length; at++) drawn[at] = sum > 0 ? ((drawn[at] ?? 0) * wanted) / sum : 0;
  return weights;
}

function timesOf(drawn: NewcomerShares, shares: NewcomerShares): NewcomerShares {
  const times = (newcomers: 0 | 1 | 2): number =>
    Math.min(MOST_TIMES, Math.max(1 / MOST_TIMES, shares[newcomers] / drawn[newcomers] || 0));
  return [times(0), times(1), times(2)];
}

const [ONE, BOTH] = [columnOf("one-new"), columnOf("both-new")];

function newcomersIn(rows: Float64Array, at: number): 0 | 1 | 2 {
  const row = at * FEATURE_COUNT;
  if (rows[row + BOTH] === 1) return 2;
  return rows[row + ONE] === 1 ? 1 : 0;
}

function sharesOf(counts: NewcomerShares): NewcomerShares | undefined {
  const [none, one, both] = counts;
  const all = none + one + both;
  return all > 0 ? [none / all, one / all, both / all] : undefined;
}
