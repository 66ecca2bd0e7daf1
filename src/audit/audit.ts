import type { Claim } from "../record/claim.ts";
import type { Judgement } from "../record/judgement.ts";
import { endedSince } from "./ended-since.ts";
import type { Evidence } from "./evidence.ts";
import { figureFindings } from "./figures.ts";
import { likenessFindings } from "./likenesses.ts";
import { isCitationDoubted, markFindings } from "./own-marks.ts";
import { uncheckable } from "./uncheckable.ts";
import { byGravity, type Finding, type Verdict, verdictOf } from "./verdict.ts";
import { ownVersions, versionFindings } from "./versions.ts";

/** One claim of a source, judged. */
export interface Audited {
  claim: Claim;
  verdict: Verdict;
  /** The gravest first: the first gives the verdict. */
  findings: readonly Finding[];
  /** Judgements of readers on it. */
  judgements: readonly Judgement[];
  /** Claims that repeat it, or are of its publisher or of a work it cites, and say the same: no second voice. */
  repeatedBy: readonly string[];
  /** Whether a coder marked that the work cited can hardly carry it. */
  citationDoubted: boolean;
}

/** Every claim of a source with its verdict, decided from what other sources say by the rules of docs/audit.md. */
export function audit(evidence: Evidence): Audited[] {
  const judged = Map.groupBy(evidence.judgements, ({ claim }) => claim);
  return evidence.own.map((claim) => audited(claim, judged.get(claim.id) ?? [], evidence));
}

function audited(claim: Claim, judgements: readonly Judgement[], evidence: Evidence): Audited {
  const found = byGravity([
    ...judgements.map(judgementFinding),
    ...versionFindings(claim, evidence),
    ...ownVersions(claim, evidence),
    ...figureFindings(claim, evidence),
    ...endedSince(claim, evidence),
    ...markFindings(claim, evidence),
    ...likenessFindings(claim, evidence),
  ]);
  const findings = once(found.length > 0 ? found : [alone(claim, evidence)]);
  const [first = alone(claim, evidence)] = findings;
  return {
    claim,
    verdict: verdictOf(first),
    findings,
    judgements,
    repeatedBy: evidence
      .sameFact(claim)
      .filter((other) => ["cited", "dependent"].includes(evidence.standing(claim, other)))
      .map(({ id }) => id),
    citationDoubted: isCitationDoubted(claim),
  };
}

function judgementFinding({ verdict, from }: Judgement): Finding {
  return { rule: verdict === "does-not-follow" ? "judged" : "judged-against", claims: from ?? [] };
}

/** Nobody else speaks of it: nobody could, or nobody on file does. */
function alone(claim: Claim, evidence: Evidence): Finding {
  const [why] = uncheckable(claim, evidence);
  return why ?? { rule: claim.cites?.length ? "cited-work" : "own-word", claims: [] };
}

/** One finding a rule. */
function once(findings: readonly Finding[]): Finding[] {
  return [...Map.groupBy(findings, ({ rule }) => rule)].map(([rule, held]) => ({
    rule,
    claims: [...new Set(held.flatMap(({ claims }) => claims))],
  }));
}
