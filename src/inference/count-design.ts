import type { Matrix } from "ml-matrix";

/** The nodes of each row. */
export interface DyadEnds {
  readonly one: Uint32Array;
  readonly other: Uint32Array;
  readonly nodes: number;
}

/** Rows side by side, each with an intercept of 1 first unless there are strata or ends. */
export interface CountDesign {
  readonly width: number;
  readonly rows: Float64Array;
  readonly outcome: Float64Array;
  /** How often each row counts; once if absent. */
  readonly weights?: Float64Array;
  /** The stratum of each row where each has an effect of its own; then there is no intercept. */
  readonly strata?: Uint32Array;
  /** The nodes of each row where each node has an effect of its own; β then begins with the effects, and no row has a weight. */
  readonly ends?: DyadEnds;
}

export interface Pass {
  readonly deviance: number;
  readonly gradient: Float64Array;
  /** X′WX, W the means. */
  readonly information: Matrix;
}
