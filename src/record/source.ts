import * as z from "zod";
import { DocumentFile } from "./document-file.ts";
import { EntityId, SourceId } from "./id.ts";
import { PartialDate } from "./partial-date.ts";
import { RELIABILITIES, SOURCE_KINDS } from "./vocabulary.ts";

/**
 * A work that says something: a document, a page, a register at a date. Two sources agree only if their
 * `origin` differs: mirrors, copies and citers of one work share one origin, and so do two pages of one city.
 */
export const Source = z
  .strictObject({
    id: SourceId,
    title: z.string().min(1),
    kind: z.enum(SOURCE_KINDS),
    /** Who publishes it, if a polity or body: decides who lists whom. */
    publisher: EntityId.optional(),
    /** Who publishes it otherwise, as printed. */
    publisherName: z.string().optional(),
    /** What it goes back to: the publisher's id, or the name of the work it copies ("wikipedia"). */
    origin: z.string().min(1),
    derivedFrom: z.array(SourceId).optional(),
    /** Pages lead there, so it is an address of the web and nothing that a browser would run. */
    url: z
      .string()
      .regex(/^https?:\/\//i, "give an address that begins with http:// or https://")
      .optional(),
    published: PartialDate.optional(),
    accessed: PartialDate.optional(),
    /** A: no doubt of authenticity or competence … E: unreliable. */
    reliability: z.enum(RELIABILITIES),
    licence: z.string().optional(),
    /** What it lists completely: the ties of a polity, or the members of a body, as of its date. */
    completeFor: z.array(EntityId).optional(),
    note: z.string().optional(),
    /** What was read, where it was a file. */
    file: DocumentFile.optional(),
  })
  .meta({ id: "Source" });
export type Source = z.infer<typeof Source>;
