import * as z from "zod";

/** The digest of a file's bytes: whoever holds the same file can show it. */
export const Sha256 = z
  .string()
  .regex(/^[0-9a-f]{64}$/, "give a SHA-256 digest, 64 digits of 0-9 and a-f")
  .meta({ id: "Sha256" });

/** The file a source was read in. The record says which file it is, not where a copy lies. */
export const DocumentFile = z
  .strictObject({
    sha256: Sha256,
    /** 'application/pdf'. */
    mediaType: z.string().min(1),
    bytes: z.number().int(),
    /** Where it has pages, as a PDF has. */
    pages: z.number().int().optional(),
    /** Without the folders it lay in. */
    name: z.string().min(1),
  })
  .meta({ id: "DocumentFile" });
export type DocumentFile = z.infer<typeof DocumentFile>;
