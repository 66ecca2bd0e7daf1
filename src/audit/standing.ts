import { independent, originsOf, type Sources } from "../ledger/origin.ts";
import type { Claim } from "../record/claim.ts";
import type { Source } from "../record/source.ts";

/**
 * How another claim stands to one of the audited source: only what is independent supports it. What repeats the
 * source, goes back to it or has its publisher says nothing for or against, and neither does what a coder worked out
 * and no source says in so many words. A work that the claim cites is no second voice, yet can speak against it.
 */
export type Standing = "independent" | "cited" | "dependent" | "inferred";

/** Whether a claim that stands so has a voice of its own against the audited one. */
export function speaks(standing: Standing): boolean {
  return standing === "independent" || standing === "cited";
}

export function standingTo(audited: Source, claim: Claim, other: Claim, sources: Sources): Standing {
  if (other.source === audited.id || repeats(audited, other, sources)) return "dependent";
  const work = sources.get(other.source);
  if (work && samePublisher(audited, work)) return "dependent";
  if (other.reading === "inferred") return "inferred";
  const isApart = independent(originsOf(claim, sources), originsOf(other, sources));
  return isApart ? "independent" : "cited";
}

function repeats({ id }: Source, other: Claim, sources: Sources): boolean {
  const own = originsOf({ source: id }, sources);
  if (other.cites?.includes(id)) return true;
  return !independent(own, originsOf({ source: other.source }, sources));
}

function samePublisher(one: Source, other: Source): boolean {
  if (one.publisher !== undefined || other.publisher !== undefined) return one.publisher === other.publisher;
  return one.publisherName !== undefined && one.publisherName === other.publisherName;
}
