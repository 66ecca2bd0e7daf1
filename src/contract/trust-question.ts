import * as z from "zod";
import { TrustEntry } from "../ledger/trust-order.ts";

const Said = z.string().min(1);

/** A new trust order, or one entry moved: by source id, name or id of a publisher, origin, kind, or 'others'. */
export const SetTrust = z
  .strictObject({
    order: z
      .array(Said)
      .max(500)
      .optional()
      .describe("The whole order, the most trusted first; an empty list clears it."),
    move: z
      .strictObject({ entry: Said, to: z.coerce.number().int().min(1).describe("Its place from the top.") })
      .optional()
      .describe("One entry, put in its place; added where the order does not have it yet."),
  })
  .refine(({ order, move }) => (order === undefined) !== (move === undefined), {
    path: ["order"],
    message: "Give either the whole order or one entry to move",
  })
  .meta({ id: "SetTrust" });
export type SetTrust = z.infer<typeof SetTrust>;

const TrustLine = z.strictObject({
  entry: TrustEntry,
  sort: z.enum(["source", "publisher", "origin", "kind", "others"]),
  /** What the entry names, for people. */
  name: z.string(),
  /** How many sources stand at this place: those that no earlier entry names. */
  sources: z.number().int(),
});

/** Whom the reader believes first where sources differ: a setting of this ledger, not of its data. */
export const TrustReply = z
  .strictObject({
    order: z.array(TrustLine),
    /** When it was last set. */
    set: z.string().optional(),
    /** Sources that no entry names; they stand with the others. */
    unnamed: z.number().int(),
  })
  .meta({ id: "TrustReply" });
export type TrustReply = z.infer<typeof TrustReply>;
