import type { Rows } from "../graph/graph.ts";
import type { SeatRows } from "./contacts.ts";
import type { ThresholdLaw } from "./threshold-law.ts";

/**
 * How a practice spreads from place to place, step by step (a year, in forecasts of memberships).
 * - `threshold`: a place takes it up when its exposure is its threshold or more; thresholds are drawn from their law, one for
 *   each place and run. Granovetter, M. (1978), Threshold models of collective behavior, American Journal of Sociology 83(6),
 *   1420–1443.
 * - `bass`: the chance in a step is p + q × the share of all places that have it. Bass, F. M. (1969), A new product
 *   growth for model consumer durables, Management Science 15(5), 215–227.
 * - `hazard`: the logit of the chance in a step is a + b × exposure over ties + c × exposure over networks. Allison, P. D.
 *   (1982), Discrete-time methods for the analysis of event histories, Sociological Methodology 13, 61–98.
 */
export type SpreadModel =
  | { readonly model: "threshold"; readonly law: ThresholdLaw }
  | { readonly model: "bass"; readonly p: number; readonly q: number }
  | { readonly model: "hazard"; readonly a: number; readonly b: number; readonly c: number };

export interface SpreadPlan {
  /** By what it spreads: partners by ties, fellow members of networks, or both. */
  readonly ties?: Rows | undefined;
  readonly seats?: SeatRows | undefined;
  /** 1 for a place that has the practice at the start. */
  readonly first: Uint8Array;
  /** 1 for a place that cannot take it up. */
  readonly never?: Uint8Array | undefined;
  /** Of thresholds: the exposure each place has withstood so far, below which its own cannot lie. */
  readonly withstood?: Float64Array | undefined;
  /** One model a run, taken in turn: several where the estimates are drawn, too. All are of one kind. */
  readonly models: readonly [SpreadModel, ...SpreadModel[]];
  readonly steps: number;
  readonly seed: number;
}

export type ModelOf<Name extends SpreadModel["model"]> = Extract<SpreadModel, { model: Name }>;

/** One run: fills the counts after each step and gives who has it at the end, in an array that the next run uses again. */
export type SpreadRun<Name extends SpreadModel["model"]> = (
  model: ModelOf<Name>,
  random: () => number,
  counts: Uint32Array,
) => Uint8Array;
