import type { CompleteDyads } from "../inference/dyad-table.ts";
import type { ScoreTold } from "../inference/mrqap-logit.ts";
import { AT_ONCE } from "../inference/products-of-orders.ts";

/**
 * What a thread of permutations is given: the dyads, the seed, and what all threads share to take pieces from. A straight
 * line is one course of draws, in which all covariates are permuted at once; a logistic regression has one for each.
 */
export type PermutationShare = PermutationsAsked & {
  /** At DONE the draws done with, of all courses; at STOP 1 once given up; from NEXT on, of each course, the first draw that no thread has taken. */
  readonly control: Int32Array;
};

export type PermutationsAsked = PermutedModel & {
  readonly dyads: CompleteDyads;
  readonly courses: number;
  readonly seed: number;
  readonly draws: number;
};

type PermutedModel =
  | { readonly model: "linear" }
  /** With the coefficients of all covariates, where the fits without one of them begin. */
  | { readonly model: "logit"; readonly beta: readonly number[] };

export const DONE = 0;
export const STOP = 1;
/** How many threads have begun: each begins with another course. */
export const BEGUN = 2;
export const NEXT = 3;
/** Draws that a thread takes at once: of a logistic regression as many as are multiplied at once. */
export const PIECE = { linear: 5, logit: AT_ONCE } as const;

/** Of each course that the thread took part in. */
export type PermutationsMade = readonly (ScoreTold | undefined)[];
