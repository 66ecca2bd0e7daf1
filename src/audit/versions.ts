import { type AspectClaim, aspectsOf, compatible } from "../ledger/aspect.ts";
import { SINGLE_VALUED } from "../ledger/fact-key.ts";
import type { Claim } from "../record/claim.ts";
import type { Evidence } from "./evidence.ts";
import { speaks } from "./standing.ts";
import type { AuditRule, Finding } from "./verdict.ts";

/** What other sources say on the same fact: the same, or something that cannot be right with it. */
export function versionFindings(claim: Claim, evidence: Evidence): Finding[] {
  const said = aspectsOf(claim);
  const against = new Map<AuditRule, string[]>();
  const support: string[] = [];
  for (const other of evidence.sameFact(claim)) {
    const standing = evidence.standing(claim, other);
    if (!speaks(standing)) continue;
    const clashes = clashesOf(said, aspectsOf(other));
    for (const clash of clashes)
      against.set(ruleOf(clash), [...(against.get(ruleOf(clash)) ?? []), other.id]);
    if (clashes.length === 0 && standing === "independent" && saysAsMuch(said, other)) support.push(other.id);
  }
  return [
    ...[...against].map(([rule, claims]) => ({ rule, claims: [...new Set(claims)] })),
    ...(support.length > 0 ? [{ rule: "same-statement" as const, claims: support }] : []),
  ];
}

/** Values that the source itself gives for one fact and that cannot all be right; two rows of ties are two ties. */
export function ownVersions(claim: Claim, { ownOfFact }: Evidence): Finding[] {
  if (claim.says.kind === "tie" || claim.says.kind === "membership") return [];
  const said = aspectsOf(claim);
  const rivals = ownOfFact(claim).filter(
    (other) => other.id !== claim.id && clashesOf(said, aspectsOf(other)).some(isOfOneUnit),
  );
  return rivals.length > 0 ? [{ rule: "own-values", claims: rivals.map(({ id }) => id) }] : [];
}

interface Clash {
  one: AspectClaim;
  other: AspectClaim;
}

function clashesOf(said: readonly AspectClaim[], others: readonly AspectClaim[]): Clash[] {
  return said.flatMap((one) =>
    others
      .filter(
        ({ of, value }) => of === one.of && value.sort === one.value.sort && !compatible(one.value, value),
      )
      .map((other) => ({ one, other })),
  );
}

/** Counts of different units or dates are of different things, also where a coder marked them as rivals. */
function isOfOneUnit({ one: { value: a, claim }, other: { value: b, claim: rival } }: Clash): boolean {
  if (a.sort !== "quantity" || b.sort !== "quantity") return true;
  return a.quantity.unit === b.quantity.unit && asOf(claim) === asOf(rival);
}

function ruleOf(clash: Clash): AuditRule {
  const { one } = clash;
  const { says } = one.claim;
  if (one.value.sort === "date") {
    const isItsPoint = says.kind === "attribute" && SINGLE_VALUED.has(says.predicate);
    return isItsPoint ? "founding-otherwise" : "date-otherwise";
  }
  if (one.of === "form" || one.of === "state") return "kind-otherwise";
  return isOfOneUnit(clash) ? "value-otherwise" : "figure-otherwise";
}

/** Naming the thing without its value confirms no value. */
function saysAsMuch(said: readonly AspectClaim[], other: Claim): boolean {
  const valued = said.filter(({ of }) => of === "value");
  if (valued.length > 0) return aspectsOf(other).some(({ of }) => of === "value");
  const { says } = other;
  if (says.kind !== "attribute" || !SINGLE_VALUED.has(says.predicate)) return true;
  return said.length === 0 || aspectsOf(other).length > 0;
}

function asOf({ says }: Claim): string | undefined {
  return says.kind === "observation" ? says.asOf : undefined;
}
