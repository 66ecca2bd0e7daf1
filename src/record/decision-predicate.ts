import type { Says } from "./says.ts";

/** The predicates of what a reader decides about the words of a source. */

/** Whom the words of a source mean, as its reader decided. */
export const MATCHED_AS = "matched_as";
/** Words of a source that mean no place or body of the ledger, as its reader decided. */
export const LEFT_OUT = "left_out";

/** Whether a claim is such a decision: it tells of the source's words, and nothing of whom they mean. */
export function isDecided(says: Says): boolean {
  return says.kind === "attribute" && (says.predicate === MATCHED_AS || says.predicate === LEFT_OUT);
}
