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

/**
 * The windows as if cities without a tie had been as many among all as `shares` tells: pairs drawn at random count more
 * or less (Shimodaira 2000, Journal of Statistical Planning and Inference 90(2), 227–244). Where hardly any city is
 * without a tie, being one of them tells much more than where most are, and that changes from decade to decade.
 */
export function weighedAs(
  windows: readonly RowedSample[],
  shares: NewcomerShares | undefined,
): readonly RowedSample[] {
  return shares ? windows.map((window) => ({ ...window, weights: weightsOf(window, shares) })) : windows;
}

function weightsOf(window: RowedSample, shares: NewcomerShares): Float64Array {
  const { rows, pairs, positives, uniform } = window;
  const drawn = drawnShares(window) ?? shares;
  const times = drawn.map((share, newcomers) =>
    Math.min(MOST_TIMES, Math.max(1 / MOST_TIMES, (shares[newcomers] ?? 0) / share || 0)),
  );
  // All together they count as many as they are, so that the share of new ties stays what it is.
  const mean = drawn.reduce((sum, share, newcomers) => sum + share * (times[newcomers] ?? 0), 0);
  return Float64Array.from(pairs, (_, at) =>
    at < positives || at >= positives + uniform ? 1 : (times[newcomersIn(rows, at)] ?? 1) / mean,
  );
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
