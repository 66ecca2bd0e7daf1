import * as z from "zod";
import { ClaimId, SourceId } from "./id.ts";
import { Says } from "./says.ts";
import { CONFIDENCES, CONFLICTS, READINGS, RELIABILITIES } from "./vocabulary.ts";

/** Longer words are no longer a quotation. */
export const LONGEST_PASSAGE = 600;

/** Where in the source: page, footnote, section, row, and the words that say it. */
export const Locator = z
  .strictObject({
    page: z.string().optional(),
    footnote: z.string().optional(),
    section: z.string().optional(),
    row: z.string().optional(),
    /** As they stand there, in short; '…' for what is left out. */
    passage: z.string().max(LONGEST_PASSAGE).optional(),
  })
  .meta({ id: "Locator" });
export type Locator = z.infer<typeof Locator>;

/** A coder's mark that this claim does not go with others, and in what respect. */
export const Conflict = z
  .strictObject({ kind: z.enum(CONFLICTS), with: z.array(ClaimId) })
  .meta({ id: "Conflict" });
export type Conflict = z.infer<typeof Conflict>;

/**
 * What one source says of one thing. Appended, never changed: a correction is a new claim that supersedes an
 * old one, and a retraction takes one back.
 */
export const Claim = z
  .strictObject({
    id: ClaimId,
    says: Says,
    source: SourceId,
    /** The works that the source itself rests the statement on: its footnotes. */
    cites: z.array(SourceId).optional(),
    locator: Locator.default({}),
    coder: z.string().min(1),
    confidence: z.enum(CONFIDENCES),
    reliability: z.enum(RELIABILITIES),
    reading: z.enum(READINGS),
    /** When this ledger learnt it: an ISO instant in UTC. */
    recorded: z.iso.datetime(),
    supersedes: ClaimId.optional(),
    /** The predicate of the coding sheet, where the claim came from one. */
    term: z.string().optional(),
    /** The source's own words for the subject, where they differ from the entity's name. */
    worded: z.string().optional(),
    conflicts: z.array(Conflict).optional(),
    note: z.string().optional(),
  })
  .meta({ id: "Claim" });
export type Claim = z.infer<typeof Claim>;
