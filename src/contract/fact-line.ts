import * as z from "zod";
import { When } from "../assessments/because.ts";
import { Status } from "../ledger/fact.ts";
import { Locator } from "../record/claim.ts";
import { Say } from "../record/say.ts";
import { CLAIM_KINDS, Quantity } from "../record/says.ts";
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
    /** The reader's own, not of the bundled data. */
    own: z.literal(true).optional(),
  })
  .meta({ id: "ClaimLine" });
export type ClaimLine = z.infer<typeof ClaimLine>;

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
    /** The same for pages in other languages, where it is a sentence of Hansa's own. */
    say: Say.optional(),
    claims: z.array(ClaimLine),
  })
  .meta({ id: "Fact" });
export type FactLine = z.infer<typeof FactLine>;
