import type { Rows } from "../graph/graph.ts";
import type { PATH_SUMS } from "../graph/path-sums.ts";

/** What one thread of a job is given. All arrays are of shared memory: none is copied. */
export interface PathShare {
  readonly sum: keyof typeof PATH_SUMS;
  readonly rows: Rows;
  readonly weight: Float64Array;
  readonly sources: Uint32Array;
  /** The stretches of `sources` that are this thread's. */
  readonly pieces: readonly { readonly from: number; readonly to: number }[];
  /** At DONE the sources that are done with, by all threads; at STOP 1 once the job is given up. */
  readonly control: Int32Array;
  /** This thread's own sums, read when it has ended. */
  readonly result: Float64Array;
}

export const DONE = 0;
export const STOP = 1;
