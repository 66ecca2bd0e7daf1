import type { Rows } from "../graph/graph.ts";
import type { PATH_SUMS } from "../graph/path-sums.ts";

/** What each thread of a job is given. All arrays are of shared memory: none is copied. */
export interface PathShare {
  readonly sum: keyof typeof PATH_SUMS;
  readonly rows: Rows;
  readonly weight: Float64Array;
  readonly sources: Uint32Array;
  readonly lanes: readonly Lane[];
  /**
   * At DONE the sources that are done with, by all threads; at STOP 1 once the job is given up; at NEXT the first lane
   * that no thread has taken yet.
   */
  readonly control: Int32Array;
}

/** Some of the sources, which one thread after the other takes on as a whole. */
export interface Lane {
  /** The stretches of `sources` that it is of. */
  readonly pieces: readonly { readonly from: number; readonly to: number }[];
  /** The lane's own sums, read when all threads have ended. */
  readonly result: Float64Array;
}

export const DONE = 0;
export const STOP = 1;
export const NEXT = 2;
export const CONTROLS = 3;
