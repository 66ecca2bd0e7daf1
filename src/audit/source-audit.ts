import * as z from "zod";
import { Because, Count } from "../assessments/because.ts";
import { claimSay } from "../assessments/claim-say.ts";
import { sentence } from "../assessments/sentence.ts";
import { Say } from "../record/say.ts";
import { CLAIM_KINDS } from "../record/says.ts";
import { statement } from "../record/statement.ts";
import { type Audited, audit } from "./audit.ts";
import type { Evidence } from "./evidence.ts";
import { AUDIT_RULES, type AuditRule, Verdict, verdictOf } from "./verdict.ts";
import { VERDICTS } from "./verdicts.ts";

const ruleNames = Object.keys(AUDIT_RULES) as [AuditRule, ...AuditRule[]];

const AuditFinding = z.strictObject({ verdict: Verdict, rule: z.enum(ruleNames), claims: Because });

/** A claim that decides a verdict, with its source. */
const Deciding = z.strictObject({
  claim: z.string(),
  sentence: z.string(),
  source: z.string(),
  sourceTitle: z.string(),
});

export const AuditLine = z
  .strictObject({
    claim: z.string(),
    kind: z.enum(CLAIM_KINDS),
    predicate: z.string(),
    section: z.string().optional(),
    sentence: z.string(),
    say: Say.optional(),
    verdict: Verdict,
    rule: z.enum(ruleNames),
    deciding: z.array(Deciding),
    /** What else was found, the gravest first. */
    also: z.array(AuditFinding),
    judgements: z.array(z.strictObject({ reason: z.string(), judge: z.string(), judged: z.string() })),
    /** Works that the claim rests on, as the source cites them. */
    cites: z.array(z.string()),
    citationDoubted: z.boolean(),
    repeatedBy: Because,
  })
  .meta({ id: "AuditLine" });
export type AuditLine = z.infer<typeof AuditLine>;

export const AUDIT_GROUPS = ["section", "predicate", "kind"] as const;
export type AuditGrouping = (typeof AUDIT_GROUPS)[number];

const VerdictCount = z.strictObject({ verdict: Verdict, count: Count });
export type VerdictCount = z.infer<typeof VerdictCount>;

export const SourceAudit = z
  .strictObject({
    source: z.strictObject({ id: z.string(), title: z.string(), kind: z.string() }),
    asOf: z.string(),
    /** When the source was written, as far as it shows. */
    toldOn: z
      .strictObject({ date: z.string(), by: z.enum(["published", "newest work cited", "read"]) })
      .optional(),
    claims: z.number().int(),
    /** Every verdict, also those that no claim has. */
    verdicts: z.array(VerdictCount),
    groupBy: z.enum(AUDIT_GROUPS),
    groups: z.array(
      z.strictObject({ name: z.string(), claims: z.number().int(), verdicts: z.array(VerdictCount) }),
    ),
    /** Claims whose footnote, by a coder's mark, can hardly carry them, whatever their verdict. */
    citationDoubted: Count,
    lines: z.array(AuditLine),
    total: z.number().int(),
  })
  .meta({ id: "SourceAudit" });
export type SourceAudit = z.infer<typeof SourceAudit>;

export interface AuditAsked {
  verdict?: readonly Verdict[] | undefined;
  groupBy: AuditGrouping;
  limit: number;
  offset: number;
}

/** A source's claims with their verdicts, counted, and those asked for: the gravest first, then as they stand in it. */
export function sourceAudit(evidence: Evidence, asked: AuditAsked): SourceAudit {
  const { source, day, toldOn } = evidence;
  const all = audit(evidence).toSorted((one, other) => compare(one.claim.id, other.claim.id));
  const shown = all
    .filter(({ verdict }) => asked.verdict === undefined || asked.verdict.includes(verdict))
    .toSorted((one, other) => VERDICTS.indexOf(one.verdict) - VERDICTS.indexOf(other.verdict));
  const groups = Map.groupBy(all, (one) => nameOf(one, asked.groupBy));
  return {
    source: { id: source.id, title: source.title, kind: source.kind },
    asOf: day,
    ...(toldOn && { toldOn }),
    claims: all.length,
    verdicts: VERDICTS.map((verdict) => counted(verdict, all)),
    groupBy: asked.groupBy,
    groups: [...groups].map(([name, held]) => ({
      name,
      claims: held.length,
      verdicts: VERDICTS.map((verdict) => counted(verdict, held)).filter(({ count }) => count.value > 0),
    })),
    citationDoubted: countOf(all.filter(({ citationDoubted }) => citationDoubted)),
    lines: shown.slice(asked.offset, asked.offset + asked.limit).map((one) => lineOf(one, evidence)),
    total: shown.length,
  };
}

const { compare } = new Intl.Collator("en", { numeric: true });

function counted(verdict: Verdict, all: readonly Audited[]): VerdictCount {
  return { verdict, count: countOf(all.filter((one) => one.verdict === verdict)) };
}

function countOf(held: readonly Audited[]): z.infer<typeof Count> {
  return { value: held.length, because: held.map(({ claim }) => claim.id) };
}

/** What a claim is counted with; one whose place in the source is not given, by an empty name. */
function nameOf({ claim }: Audited, by: AuditGrouping): string {
  if (by === "kind") return claim.says.kind;
  return by === "predicate" ? statement(claim).predicate : (claim.locator.section ?? "");
}

function lineOf(one: Audited, evidence: Evidence): AuditLine {
  const { claim, verdict, findings, judgements, repeatedBy, citationDoubted } = one;
  const { entities, day, bodyEnds, byId, sources } = evidence;
  const [first, ...also] = findings;
  const { section } = claim.locator;
  return {
    claim: claim.id,
    kind: claim.says.kind,
    predicate: statement(claim).predicate,
    ...(section && { section }),
    sentence: sentence(claim.says, entities),
    ...claimSay(claim.says, entities, { day, bodyEnds }),
    verdict,
    rule: first?.rule ?? "own-word",
    deciding: (first?.claims ?? []).map((id) => {
      const other = byId.get(id);
      return {
        claim: id,
        sentence: other ? sentence(other.says, entities) : id,
        source: other?.source ?? "",
        sourceTitle: sources.get(other?.source ?? "")?.title ?? other?.source ?? "",
      };
    }),
    also: also.map((finding) => ({
      verdict: verdictOf(finding),
      rule: finding.rule,
      claims: [...finding.claims],
    })),
    judgements: judgements.map(({ reason, judge, judged }) => ({ reason, judge, judged })),
    cites: [...(claim.cites ?? [])],
    citationDoubted,
    repeatedBy: [...repeatedBy],
  };
}
