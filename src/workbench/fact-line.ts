import { claimSay } from "../assessments/claim-say.ts";
import { sentence } from "../assessments/sentence.ts";
import type { ClaimLine, FactLine } from "../contract/fact-line.ts";
import type { Fact } from "../ledger/fact.ts";
import type { Lookups } from "../ledger/select-facts.ts";
import type { Claim } from "../record/claim.ts";
import { shownInterval } from "../record/interval.ts";
import { isOwnClaim } from "../record/own-claim-id.ts";
import type { Day } from "../record/partial-date.ts";
import { statement } from "../record/statement.ts";

/** A fact as replies give it, told as on a day. */
export function factLine(
  fact: Fact,
  { entities, sources, bodyEnds }: Pick<Lookups, "entities" | "sources" | "bodyEnds">,
  day: Day,
): FactLine {
  const said = statement({ ...fact.lead, says: fact.says });
  const valid = said.valid && shownInterval(said.valid);
  const told = fact.aspects.filter(({ versions }) => versions.length > 1);
  const name = (id: string): string => entities.get(id)?.name ?? id;
  return {
    id: fact.id,
    kind: said.kind,
    subject: said.subject ?? "",
    subjectName: said.subject ? name(said.subject) : "",
    predicate: said.predicate,
    ...(said.object && { object: said.object, objectName: name(said.object) }),
    ...(said.value !== undefined && { value: said.value }),
    ...(said.unit && { unit: said.unit }),
    ...(said.bound && { bound: said.bound }),
    ...(said.themes.length > 0 && { theme: [...said.themes] }),
    ...(valid && { valid }),
    ...(said.asOf && { asOf: said.asOf }),
    ...(valid?.inferred && { inferred: true as const }),
    status: fact.status,
    ...(told.length > 0 && { versions: told.map(versions) }),
    ...(fact.tensions.length > 0 && {
      tensions: fact.tensions.map(({ kind, with: others }) => ({ kind, with: [...others] })),
    }),
    sentence: sentence(fact.says, entities, { day, bodyEnds }),
    ...claimSay(fact.says, entities, { day, bodyEnds }),
    claims: fact.claims.map((claim) => claimLine(claim, sources)),
  };
}

function versions({
  of,
  status,
  rule,
  versions: held,
}: Fact["aspects"][number]): NonNullable<FactLine["versions"]>[number] {
  return {
    of,
    status,
    rule,
    values: held.map(({ words, claims }) => ({ value: words, claims: [...claims] })),
  };
}

function claimLine(claim: Claim, sources: Lookups["sources"]): ClaimLine {
  const { id, source, cites, locator, confidence, note } = claim;
  return {
    id,
    source,
    sourceTitle: sources.get(source)?.title ?? source,
    ...(cites && { cites }),
    locator,
    ...(locator.footnote && { footnote: locator.footnote }),
    confidence,
    ...(note && { note }),
    ...(isOwnClaim(id) && { own: true as const }),
  };
}
