import type { Channel } from "./contacts.ts";

/**
 * Why the entries on file tell nothing of how a practice spread:
 * - `none-dated`: of no place a year is known.
 * - `one-year`: all took it up in the same year, and nobody after.
 * - `few-entries`: fewer than are needed after the first year.
 * - `all-at-once`: every place took it up in its first year at risk.
 * - `nobody-exposed`: no place at risk had a partner, or a fellow member, with it.
 * - `exposed-never`: of those that had, none took it up, so that the likeliest pull is −∞ (separation).
 * - `separation`: exposure tells without an error who took it up, so that the likelihood has no top; or two kinds of exposure
 *   cannot be told apart, so that it has no one top.
 * - `flat`: exposure does not differ between places or years.
 */
export interface NoFit {
  readonly why:
    | "none-dated"
    | "one-year"
    | "few-entries"
    | "all-at-once"
    | "nobody-exposed"
    | "exposed-never"
    | "separation"
    | "flat";
  /** Over which kind of exposure it cannot be told; `both` where a threshold takes the two as one. */
  readonly channel?: Channel | "both";
  readonly entries?: number;
}
