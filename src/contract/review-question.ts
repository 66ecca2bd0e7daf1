import * as z from "zod";
import { ClaimId, SourceId } from "../record/id.ts";

const Candidate = z.strictObject({
  id: z.string(),
  name: z.string(),
  country: z.string().optional(),
  region: z.string().optional(),
  /** Absent where the gazetteer gives none. */
  population: z.number().optional(),
  /** Kilometres from where the source puts it. */
  distance: z.number().optional(),
  /** How likely it is meant, 0 to 1. */
  score: z.number(),
  reason: z.string(),
});

/** A name of a source of which it is open whom it means. */
const OpenName = z.strictObject({
  id: z.string(),
  type: z.enum(["place", "body", "organisation"]),
  /** As the source writes it. */
  name: z.string(),
  region: z.string().optional(),
  country: z.string().optional(),
  latitude: z.number().optional(),
  longitude: z.number().optional(),
  source: z.strictObject({ id: SourceId, title: z.string() }),
  /** How many rows wait for it. */
  rows: z.number().int(),
  /** Whom else some of these rows name, as the source writes it. */
  beside: z.array(z.string()),
  reason: z.string(),
  /** The likeliest first. */
  candidates: z.array(Candidate),
  /** Whether a country must be said with it, should it be a new place. */
  needsCountry: z.boolean(),
});

const Decided = z.strictObject({
  /** The claim that keeps the decision; taken back, the rows are open again. */
  claim: ClaimId,
  words: z.string(),
  source: SourceId,
  /** Whom they mean; absent where they were left out. */
  as: z.strictObject({ id: z.string(), name: z.string() }).optional(),
});

export const ReviewsQuery = z.strictObject({
  limit: z.coerce.number().int().min(1).max(1000).default(100),
  offset: z.coerce.number().int().min(0).default(0),
});

/** What waits for the reader, and what was decided last. */
export const ReviewsReply = z
  .strictObject({
    /** How many names are open. */
    total: z.number().int(),
    /** How many rows wait. */
    rows: z.number().int(),
    open: z.array(OpenName),
    /** The last decisions that stand, the latest first. */
    decided: z.array(Decided),
  })
  .meta({ id: "Reviews" });
export type ReviewsReply = z.infer<typeof ReviewsReply>;

/** Whom an open name means: one of three. */
export const Decide = z
  .strictObject({
    as: z.string().min(1).optional().describe("An id or name of the ledger or the gazetteer."),
    asNew: z.literal(true).optional().describe("Something that is on no file yet, as the source names it."),
    leaveOut: z.literal(true).optional().describe("Nothing that this ledger keeps; its rows are left out."),
    country: z
      .string()
      .regex(/^[A-Za-z]{2}$/, "give a code of two letters, such as DE")
      .optional()
      .describe("Of a new place whose country the source does not say: a code such as DE."),
    why: z.string().min(1).optional(),
  })
  .refine(
    ({ as, asNew, leaveOut }) => [as, asNew, leaveOut].filter((each) => each !== undefined).length === 1,
    {
      path: ["as"],
      message: "Give one of: whom it means, that it is new, or that it is left out",
    },
  )
  .meta({ id: "Decide" });
export type Decide = z.infer<typeof Decide>;

/** What followed from a decision. */
export const DecidedReply = z
  .strictObject({
    decided: Decided,
    /** Claims that are new, or go before an older version of their row. */
    claims: z.number().int(),
    /** Rows that were left out. */
    leftOut: z.number().int(),
    /** Rows that wait for another name too. */
    stillWaiting: z.number().int(),
    /** Rows that could not be kept now that it is known whom they mean. */
    misread: z.array(z.strictObject({ where: z.string(), why: z.string() })),
    /** How many names are open now. */
    open: z.number().int(),
  })
  .meta({ id: "Decided" });
export type DecidedReply = z.infer<typeof DecidedReply>;
