import type { CompleteDyads } from "../inference/dyad-table.ts";
import type { Extremes } from "../inference/mrqap.ts";

/** What a thread of permutations is given: the dyads, the seed, and what all threads share to take pieces from. */
export interface PermutationShare {
  readonly dyads: CompleteDyads;
  readonly seed: number;
  readonly draws: number;
  /** At NEXT the first draw that no thread has taken yet; at DONE those done with; at STOP 1 once given up. */
  readonly control: Int32Array;
}

export const NEXT = 0;
export const DONE = 1;
export const STOP = 2;
export const CONTROLS = 3;
/** Draws that a thread takes at once. */
export const PIECE = 5;

export type PermutationsMade = readonly Extremes[];
