import type { Claim } from "../record/claim.ts";
import type { ClaimId } from "../record/id.ts";

/**
 * The claims that stood at an instant: recorded by then, not superseded, and not taken back. What was superseded
 * stays so, also when its correction is corrected or taken back in turn; a retraction that is itself taken back
 * has no effect. Retractions are not among the claims given.
 */
export function liveClaims(claims: readonly Claim[], knownAsOf?: string): Claim[] {
  const until = knownAsOf === undefined ? undefined : comparable(knownAsOf);
  const known = until === undefined ? claims : claims.filter(({ recorded }) => comparable(recorded) <= until);
  const superseded = new Set(known.flatMap(({ supersedes }) => supersedes ?? []));
  const takenBack = retractedBy(known);
  return known.filter(
    ({ id, says }) => says.kind !== "retraction" && !superseded.has(id) && !takenBack.has(id),
  );
}

/** A claim that undoes another, as far as it takes to tell which claims fell. */
export interface Undoing {
  id: ClaimId;
  /** The claim that it supersedes or retracts. */
  undoes: ClaimId;
  retracts: boolean;
}

/** The claims that do not stand, by all that undoes any; the rule of `liveClaims`. */
export function fallenClaims(undoing: readonly Undoing[]): Set<ClaimId> {
  const fallen = retracted(
    undoing.filter(({ retracts }) => retracts).map(({ id, undoes: of }) => ({ id, of })),
  );
  for (const each of undoing) if (!each.retracts) fallen.add(each.undoes);
  return fallen;
}

export type Standing = "standing" | "superseded" | "retracted";

/** How a claim, or a retraction, stands among the claims that undo it and those that undo them in turn. */
export function standingOf(id: ClaimId, claims: readonly Claim[]): Standing {
  if (retractedBy(claims).has(id)) return "retracted";
  return claims.some(({ supersedes }) => supersedes === id) ? "superseded" : "standing";
}

/**
 * What a claim gave way to: the last of those that superseded it one after the other, or its retraction. None
 * where what undid it was taken back itself: then it can be corrected anew.
 */
export function gaveWayTo(id: ClaimId, claims: readonly Claim[]): Claim | undefined {
  const takenBack = retractedBy(claims);
  const seen = new Set<ClaimId>();
  let last: Claim | undefined;
  for (let next = undoing(id); next !== undefined; next = undoing(next.id)) {
    last = next;
    seen.add(next.id);
  }
  return last;

  function undoing(of: ClaimId): Claim | undefined {
    return claims.find((claim) => undoes(claim) === of && !takenBack.has(claim.id) && !seen.has(claim.id));
  }
}

/** The claim that this one supersedes or retracts. */
export function undoes({ says, supersedes }: Claim): ClaimId | undefined {
  return says.kind === "retraction" ? says.of : supersedes;
}

/** What standing retractions take back. */
function retractedBy(claims: readonly Claim[]): ReadonlySet<string> {
  return retracted(
    claims.flatMap(({ id, says }) => (says.kind === "retraction" ? [{ id, of: says.of }] : [])),
  );
}

function retracted(retractions: readonly { id: ClaimId; of: ClaimId }[]): Set<ClaimId> {
  const against = Map.groupBy(retractions, ({ of }) => of);
  const stands = (id: string, path: readonly string[]): boolean =>
    !(against.get(id) ?? []).some((by) => !path.includes(by.id) && stands(by.id, [...path, by.id]));
  return new Set(retractions.filter(({ id }) => stands(id, [id])).map(({ of }) => of));
}

/** An instant whose text order is the order of time: as text "…00.5Z" comes before "…00Z". */
function comparable(instant: string): string {
  return instant.replace(/(\.\d+)?Z$/, (_, decimals: string = "") => decimals.replace(/\.?0+$/, ""));
}

/** The end of a day or of a partial date, as the instant up to which claims are known. */
export function endOf(date: string): string {
  if (date.includes("T")) return date;
  const fill = "-12-31".slice(date.length - 4);
  return `${date}${date.length < 10 ? fill : ""}T23:59:59.999Z`;
}
