import type { Claim } from "../record/claim.ts";

/**
 * The claims that stood at an instant: recorded by then, and neither superseded nor taken back by a claim that
 * itself stood. Retractions are not among them.
 */
export function liveClaims(claims: readonly Claim[], knownAsOf?: string): Claim[] {
  const known = knownAsOf === undefined ? claims : claims.filter(({ recorded }) => recorded <= knownAsOf);
  const undoing = new Map<string, Claim[]>();
  for (const claim of known) {
    const undone = claim.says.kind === "retraction" ? claim.says.of : claim.supersedes;
    if (undone !== undefined) undoing.set(undone, [...(undoing.get(undone) ?? []), claim]);
  }
  if (undoing.size === 0) return [...known];
  const stands = (claim: Claim, path: readonly string[]): boolean =>
    !(undoing.get(claim.id) ?? []).some((by) => !path.includes(by.id) && stands(by, [...path, by.id]));
  return known.filter((claim) => claim.says.kind !== "retraction" && stands(claim, [claim.id]));
}

/** The end of a day or of a partial date, as the instant up to which claims are known. */
export function endOf(date: string): string {
  if (date.includes("T")) return date;
  const fill = "-12-31".slice(date.length - 4);
  return `${date}${date.length < 10 ? fill : ""}T23:59:59.999Z`;
}
