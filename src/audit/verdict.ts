import * as z from "zod";
import { VERDICTS } from "./verdicts.ts";

export const Verdict = z.enum(VERDICTS).meta({ id: "Verdict" });
export type Verdict = z.infer<typeof Verdict>;

/** The rules by which a verdict is reached, each told in docs/audit.md. */
export const AUDIT_RULES = {
  "value-otherwise": "contradicted",
  "founding-otherwise": "contradicted",
  judged: "does not follow",
  "own-values": "internally inconsistent",
  "own-statements": "internally inconsistent",
  "date-otherwise": "in tension",
  "kind-otherwise": "in tension",
  "area-otherwise": "in tension",
  "figure-otherwise": "in tension",
  "own-unlike": "in tension",
  "marked-against": "in tension",
  "judged-against": "in tension",
  "only-intended": "in tension",
  "ended-since": "stale",
  "newer-figure": "stale",
  "same-statement": "supported",
  "same-figure": "supported",
  "between-figures": "supported",
  "same-theme": "supported",
  "agreement-on-file": "supported",
  "learnt-likewise": "supported",
  gazetteer: "supported",
  "own-word": "single source",
  "cited-work": "single source",
  interpretation: "not checkable",
  "of-a-class": "not checkable",
  "of-itself": "not checkable",
} as const satisfies Record<string, Verdict>;
export type AuditRule = keyof typeof AUDIT_RULES;

/** One thing found about a claim: by which rule, and the claims that decide it. */
export interface Finding {
  rule: AuditRule;
  claims: readonly string[];
}

export function verdictOf({ rule }: Pick<Finding, "rule">): Verdict {
  return AUDIT_RULES[rule];
}

/** The gravest first; of one verdict, in the order found. */
export function byGravity(findings: readonly Finding[]): Finding[] {
  const grave = (finding: Finding): number => VERDICTS.indexOf(verdictOf(finding));
  return findings.toSorted((one, other) => grave(one) - grave(other));
}
