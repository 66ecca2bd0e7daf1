import * as z from "zod";
import { SourceId } from "../record/id.ts";
import { PartialDate } from "../record/partial-date.ts";
import type { Source } from "../record/source.ts";
import { RELIABILITIES, SOURCE_KINDS } from "../record/vocabulary.ts";

/** A document to be kept as a source: where it is, and what is said of it besides what it says of itself. */
export const SourceAsked = z.strictObject({
  /** A path, or an address of the web. */
  document: z.string().min(1),
  title: z.string().min(1).optional(),
  /** Name or id of the polity or body that publishes it. */
  publisher: z.string().min(1).optional(),
  /** As printed, where the publisher is neither. */
  publisherName: z.string().min(1).optional(),
  kind: z.enum(SOURCE_KINDS).optional(),
  published: PartialDate.optional(),
  licence: z.string().min(1).optional(),
  /** What it goes back to, where it copies or translates another work. */
  origin: z.string().min(1).optional(),
  reliability: z.enum(RELIABILITIES).optional(),
  /** Names or ids of whom it lists in full. */
  completeFor: z.array(z.string().min(1)).optional(),
  note: z.string().min(1).optional(),
  /** Where a file was got from. */
  url: z
    .string()
    .refine((address) => /^https?:\/\//i.test(address) && URL.canParse(address), {
      message: "give an address such as https://www.lisboa.pt/report.pdf",
    })
    .optional(),
  /** The source on file whose document it is. */
  to: SourceId.optional(),
  /** Whether a copy is kept beside the store. */
  keep: z.boolean().optional(),
  /** Whether a server of this machine's own network may be asked. */
  allowPrivate: z.boolean().optional(),
});
export type SourceAsked = z.infer<typeof SourceAsked>;

/** What became of it. */
export interface SourceAdded {
  /** 'already-there': a source of the same bytes; 'described': that, in other words now; 'file-added': to a source on file. */
  outcome: "added" | "already-there" | "described" | "file-added";
  source: Source;
  /** Where an address led in the end. */
  fetchedFrom?: string;
  /** Where the file was read. */
  path?: string;
  /** Where the copy lies, if one is kept. */
  kept?: string;
  /** Why its words cannot be searched, if they cannot. */
  unread?: string;
  /** Sources that may be earlier states of the same work. */
  earlier?: readonly string[];
  /** Other sources that have the same document. */
  sharing?: readonly string[];
}
