import * as z from "zod";

/** How far the law of a country lets its cities make agreements abroad; docs/autonomy.md has the rule of each. */
export const COMPETENCE_SCOPES = [
  "agreements",
  "notified",
  "with-leave",
  "self-government",
  "general-power",
  "constituent-units",
  "policy",
  "none-explicit",
] as const;

/** What a source says of the law of a country on agreements of its cities abroad. Context, and no score. */
export const LegalCompetence = z
  .strictObject({
    country: z.string().regex(/^[A-Z]{2}$/, "give a country by the two letters of ISO 3166-1, such as ZA"),
    name: z.string().min(1),
    scope: z.enum(COMPETENCE_SCOPES),
    /** No law where a source says that there is none. */
    law: z.string().min(1).optional(),
    article: z.string().min(1).optional(),
    /** Of the law or of the version that was read. */
    year: z
      .string()
      .regex(/^\d{4}$/)
      .optional(),
    told: z.string().min(1),
    source: z.url(),
    /** When the source was read. */
    checked: z.string().regex(/^\d{4}-\d{2}-\d{2}$/, "give a day as YYYY-MM-DD"),
    note: z.string().min(1).optional(),
  })
  .meta({ id: "LegalCompetence" });
export type LegalCompetence = z.infer<typeof LegalCompetence>;
