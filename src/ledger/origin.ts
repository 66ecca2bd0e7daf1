import type { Claim } from "../record/claim.ts";
import type { Source } from "../record/source.ts";

/** Sources by id, and how the reader ranks them where a trust order is set: 0 is believed first. */
export interface Sources extends ReadonlyMap<string, Source> {
  readonly rank?: (source: string) => number;
}

/**
 * What a claim ultimately goes back to. A work that cites others for a statement is no second voice beside them,
 * and a mirror or copy is none beside its original.
 */
export function originsOf(claim: Pick<Claim, "source" | "cites">, sources: Sources): ReadonlySet<string> {
  const works = claim.cites?.length ? claim.cites : [claim.source];
  return new Set(works.flatMap((work) => originsOfWork(work, sources, new Set())));
}

/** Whether two sets of origins share none: only then does one source confirm the other. */
export function independent(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return ![...one].some((origin) => other.has(origin));
}

function originsOfWork(work: string, sources: Sources, seen: Set<string>): string[] {
  const source = sources.get(work);
  if (source === undefined || seen.has(work)) return [work];
  seen.add(work);
  if (!source.derivedFrom?.length) return [source.origin];
  return source.derivedFrom.flatMap((parent) => originsOfWork(parent, sources, seen));
}
