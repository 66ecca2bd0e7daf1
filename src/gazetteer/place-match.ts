import type { Place } from "./place.ts";

/** A place that may be meant, how sure that is (0 to 1) and why. */
export interface Candidate {
  readonly place: Place;
  readonly score: number;
  readonly reason: string;
}

/** Whom a source means by a place it names. */
export type PlaceMatch =
  | ({ readonly outcome: "matched" } & Candidate)
  /** A place the gazetteer does not have; `country` is the ISO 3166-1 alpha-2 code it is known to lie in. */
  | {
      readonly outcome: "new";
      readonly reason: string;
      readonly country: string;
      /** Where the source says it or a word of the name tells, as Landkreis. */
      readonly level?: Place["level"];
    }
  /** Someone has to look at it; the likeliest candidate comes first, and there may be none. */
  | { readonly outcome: "review"; readonly candidates: readonly Candidate[]; readonly reason: string };

export function review(candidates: readonly Candidate[], reason: string): PlaceMatch {
  return { outcome: "review", candidates: candidates.slice(0, MOST), reason };
}

const MOST = 8;
