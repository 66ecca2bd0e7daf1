import * as z from "zod";
import { When } from "../assessments/because.ts";
import { sentence } from "../assessments/sentence.ts";
import { type Fact, Status } from "../ledger/fact.ts";
import type { Lookups } from "../ledger/select-facts.ts";
import { type Claim, Locator } from "../record/claim.ts";
import { shownInterval } from "../record/interval.ts";
import type { Day } from "../record/partial-date.ts";
import { CLAIM_KINDS, Quantity } from "../record/says.ts";
import { statement } from "../record/statement.ts";
import { CONFIDENCES } from "../record/vocabulary.ts";

/** A claim under its fact: who says so, where, and how sure the coder was. */
export const ClaimLine = z
  .strictObject({
    id: z.string(),
    source: z.string(),
    sourceTitle: z.string(),
    /** The works that the source itself rests it on. */
    cites: z.array(z.string()).optional(),
    locator: Locator,
    footnote: z.string().optional(),
    confidence: z.enum(CONFIDENCES),
    note: z.string().optional(),
  })
  .meta({ id: "ClaimLine" });

export const FactLine = z
  .strictObject({
    id: z.string(),
    kind: z.enum(CLAIM_KINDS),
    subject: z.string(),
    subjectName: z.string(),
    predicate: z.string().optional(),
    object: z.string().optional(),
    objectName: z.string().optional(),
    value: z.union([z.number(), z.string()]).optional(),
    unit: z.string().optional(),
    /** 'almost', 'over' or 'about', as the source rounds it. */
    bound: Quantity.shape.bound,
    theme: z.array(z.string()).optional(),
    valid: When.optional(),
    asOf: z.string().optional(),
    /** A date was assumed or worked out, not stated. */
    inferred: z.literal(true).optional(),
    status: Status,
    /** Every version of what is disputed or told differently, the shown one first, and the rule that chose it. */
    versions: z
      .array(
        z.strictObject({
          of: z.string(),
          status: Status,
          rule: z.string(),
          values: z.array(z.strictObject({ value: z.string(), claims: z.array(z.string()) })),
        }),
      )
      .optional(),
    /** Claims a coder marked as not going together with these. */
    tensions: z.array(z.strictObject({ kind: z.string(), with: z.array(z.string()) })).optional(),
    sentence: z.string(),
    claims: z.array(ClaimLine),
  })
  .meta({ id: "Fact" });
export type FactLine = z.infer<typeof FactLine>;

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

export function claimLine(claim: Claim, sources: Lookups["sources"]): z.infer<typeof ClaimLine> {
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
  };
}
