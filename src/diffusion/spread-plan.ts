import type { Rows } from "../graph/graph.ts";

/**
 * How a practice spreads from place to place, step by step (a year, in forecasts of memberships).
 * - `threshold`: a place takes it up when the share of its partners that have is its threshold or more; thresholds are
 *   drawn evenly between two limits, one for each place and run. Granovetter, M. (1978), Threshold models of collective
 *   behavior, American Journal of Sociology 83(6), 1420–1443.
 * - `bass`: the chance in a step is p + q × the share of all places that have it. Bass, F. M. (1969), A new product
 *   growth for model consumer durables, Management Science 15(5), 215–227.
 * - `hazard`: the logit of the chance in a step is a + b × the share of partners that have it. Allison, P. D. (1982),
 *   Discrete-time methods for the analysis of event histories, Sociological Methodology 13, 61–98.
 */
export type SpreadModel =
  | { readonly model: "threshold"; readonly from: number; readonly to: number }
  | { readonly model: "bass"; readonly p: number; readonly q: number }
  | { readonly model: "hazard"; readonly a: number; readonly b: number };

export interface SpreadPlan {
  readonly graph: Rows;
  /** 1 for a place that has the practice at the start. */
  readonly first: Uint8Array;
  /** 1 for a place that cannot take it up. */
  readonly never?: Uint8Array;
  readonly model: SpreadModel;
  readonly steps: number;
  readonly seed: number;
}

/** The plan of one model, whose run is made by a function of its own. */
export type PlanOf<Name extends SpreadModel["model"]> = SpreadPlan & {
  readonly model: Extract<SpreadModel, { model: Name }>;
};

/** One run: fills the counts after each step and gives who has it at the end, in an array that the next run uses again. */
export type SpreadRun = (random: () => number, counts: Uint32Array) => Uint8Array;
