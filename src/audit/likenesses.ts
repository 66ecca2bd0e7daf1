import type { Claim } from "../record/claim.ts";
import { firstDay, lastDay } from "../record/partial-date.ts";
import type { Says } from "../record/says.ts";
import type { ClaimOf, Evidence } from "./evidence.ts";
import type { AuditRule, Finding } from "./verdict.ts";

/** Support that is told in another form than the claim: a tie for the act that made it, a theme in other words. */
export function likenessFindings(claim: Claim, evidence: Evidence): Finding[] {
  const { says } = claim;
  switch (says.kind) {
    case "episode":
      return says.act === "agreement" ? agreementFindings(claim, says, evidence) : [];
    case "tie":
      return found("agreement-on-file", claim, agreementsOf(says.between, says, evidence), evidence);
    case "transfer":
      return found("learnt-likewise", claim, transfersLike(says, evidence), evidence);
    case "attribute":
      return says.predicate === "located_in"
        ? placed(says, evidence)
        : found("same-theme", claim, themesLike(says, evidence), evidence);
    default:
      return [];
  }
}

type Of<K extends Says["kind"]> = Extract<Says, { kind: K }>;

const INTENDED: ReadonlySet<string> = new Set(["letter-of-intent", "planned"]);

/** That two concluded an agreement: the act itself in another source, or a tie that began then or is of its field. */
function agreementFindings(claim: Claim, says: Of<"episode">, evidence: Evidence): Finding[] {
  const [partner, ...more] = says.partners ?? [];
  if (partner === undefined || more.length > 0) return [];
  const pair = [says.actor, partner];
  const ties = evidence
    .ofKind("tie")
    .filter(({ says: tie }) => pair.every((end) => tie.between.includes(end)));
  const firm = ties.filter(({ says: tie }) => !INTENDED.has(tie.form) && couldBe(says, tie));
  const intended = ties.filter(({ says: tie }) => INTENDED.has(tie.form) && meet(says, tie));
  const acts = agreementsOf(pair, says, evidence);
  if (firm.length === 0 && intended.length > 0)
    return found("only-intended", claim, [...intended, ...acts], evidence);
  return found("agreement-on-file", claim, [...firm, ...acts], evidence);
}

/** An older tie of the two, or one of another field, says nothing of this act. */
function couldBe(act: Of<"episode">, tie: Of<"tie">): boolean {
  const isDated = act.valid?.from !== undefined && tie.valid?.from !== undefined;
  const shared = tie.themes?.some((theme) => act.themes?.includes(theme)) === true;
  return meet(act, tie) && (isDated || shared);
}

function agreementsOf(
  pair: readonly string[],
  says: Of<"episode"> | Of<"tie">,
  { ofKind }: Evidence,
): ClaimOf<"episode">[] {
  return ofKind("episode").filter(
    ({ says: other }) =>
      other.act === "agreement" &&
      pair.includes(other.actor) &&
      other.partners?.length === 1 &&
      pair.includes(other.partners[0] ?? "") &&
      meet(says, other),
  );
}

/** Beginnings that may be one: where either gives none, or both are of one year. */
function meet(
  { valid: one }: { valid?: Of<"tie">["valid"] },
  { valid: other }: { valid?: Of<"tie">["valid"] },
): boolean {
  const [a, b] = [one?.from, other?.from];
  if (!a || !b || a.inferred || b.inferred) return true;
  return firstDay(a.date).slice(0, 4) <= lastDay(b.date) && firstDay(b.date).slice(0, 4) <= lastDay(a.date);
}

function transfersLike(says: Of<"transfer">, { ofKind }: Evidence): ClaimOf<"transfer">[] {
  return ofKind("transfer").filter(
    ({ says: other }) =>
      other.to === says.to &&
      other.from === says.from &&
      other.themes?.some((theme) => says.themes?.includes(theme)) === true,
  );
}

function themesLike(says: Of<"attribute">, { ofKind }: Evidence): ClaimOf<"attribute">[] {
  if (says.predicate !== "addresses_theme") return [];
  return ofKind("attribute").filter(
    ({ says: other }) =>
      other.subject === says.subject &&
      other.predicate === says.predicate &&
      other.themes?.some((theme) => says.themes?.includes(theme)) === true,
  );
}

/** Codes under which a gazetteer takes a side. */
const CONTESTED: ReadonlySet<string> = new Set(["EH", "PS", "TW", "XK"]);

/** In which state or region a place lies is no matter of sources: the gazetteer has it, by its own code. */
function placed({ subject, object }: Of<"attribute">, { entities }: Evidence): Finding[] {
  const place = entities.get(subject);
  if (place?.type !== "polity" || place.country === undefined || object === undefined) return [];
  if (CONTESTED.has(place.country)) return [];
  const lies = object === `iso:${place.country}` || place.within === object;
  return lies ? [{ rule: "gazetteer", claims: [] }] : [];
}

function found(rule: AuditRule, claim: Claim, others: readonly Claim[], { standing }: Evidence): Finding[] {
  const claims = others.filter((other) => standing(claim, other) === "independent").map(({ id }) => id);
  return claims.length > 0 ? [{ rule, claims: [...new Set(claims)] }] : [];
}
