import * as z from "zod";
import { EntityId, SourceId } from "../record/id.ts";
import { PartialDate } from "../record/partial-date.ts";
import { RELIABILITIES, SOURCE_KINDS } from "../record/vocabulary.ts";

const Dated = z.preprocess((given) => (typeof given === "number" ? String(given) : given), PartialDate);

/** The work the table is, as far as it is told; the rest follows from the file's name. */
export const SourceSpec = z.strictObject({
  id: SourceId.optional(),
  title: z.string().min(1).optional(),
  kind: z.enum(SOURCE_KINDS).optional(),
  /** A polity or body by its id, or a name as printed. */
  publisher: z.string().min(1).optional(),
  origin: z.string().min(1).optional(),
  derivedFrom: z.array(SourceId).optional(),
  url: z
    .string()
    .regex(/^https?:\/\//i, "give an address that begins with http:// or https://")
    .optional(),
  published: Dated.optional(),
  accessed: Dated.optional(),
  reliability: z.enum(RELIABILITIES).optional(),
  licence: z.string().min(1).optional(),
  completeFor: z.array(EntityId).optional(),
  note: z.string().min(1).optional(),
});
export type SourceSpec = z.infer<typeof SourceSpec>;
