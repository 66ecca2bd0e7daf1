import * as z from "zod";
import { ClaimId } from "../record/id.ts";
import { BOUNDS } from "../record/interval.ts";
import * as vocabulary from "../record/vocabulary.ts";
import { type Table, tableOf } from "./schema-table.ts";
import { columnsOf } from "./table.ts";

/** The codes of each published list, by its name; those without codes have no field of words in a claim. */
export const LISTS = {
  "tie-form": vocabulary.TIE_FORMS,
  "tie-state": vocabulary.TIE_STATES,
  "legal-form": vocabulary.LEGAL_FORMS,
  "signatory-level": vocabulary.SIGNATORY_LEVELS,
  "episode-act": vocabulary.EPISODE_ACTS,
  "episode-manner": vocabulary.EPISODE_MANNERS,
  "began-by": vocabulary.BEGAN_BY,
  "body-sort": vocabulary.BODY_SORTS,
  "body-scope": vocabulary.BODY_SCOPES,
  "organisation-sort": vocabulary.ORGANISATION_SORTS,
  "membership-role": vocabulary.MEMBERSHIP_ROLES,
  instrument: vocabulary.INSTRUMENTS,
  theme: vocabulary.THEMES,
  dimension: vocabulary.DIMENSIONS,
  "state-relation": vocabulary.STATE_RELATIONS,
  "state-level": vocabulary.STATE_LEVELS,
  "factor-role": vocabulary.FACTOR_ROLES,
  factor: vocabulary.FACTORS,
  level: vocabulary.LEVELS,
  "influence-step": vocabulary.INFLUENCE_STEPS,
  contribution: vocabulary.CONTRIBUTIONS,
  standing: vocabulary.STANDINGS,
  "practice-stage": vocabulary.PRACTICE_STAGES,
  "outcome-kind": vocabulary.OUTCOME_KINDS,
  realisation: vocabulary.REALISATIONS,
  attribution: vocabulary.ATTRIBUTIONS,
  boundary: vocabulary.BOUNDARIES,
  "source-kind": vocabulary.SOURCE_KINDS,
  reliability: vocabulary.RELIABILITIES,
  reading: vocabulary.READINGS,
  confidence: vocabulary.CONFIDENCES,
  conflict: vocabulary.CONFLICTS,
  bound: BOUNDS,
  "membership-grade": ["0", "1", "2", "3"],
  "food-system": undefined,
  "practice-carrier": undefined,
  "practice-evidence": undefined,
  "sdg-localisation": undefined,
  "security-whose": undefined,
} as const satisfies Readonly<Record<string, readonly string[] | undefined>>;

const Goal = z.string().regex(/^([1-9]|1[0-7])$/, "give a Sustainable Development Goal, 1 to 17");

/** A code of a controlled list: when to give it, claims that use it, and where it comes from. */
const ListRow = z.strictObject({
  id: z.string().min(1),
  label: z.string().min(1),
  rule: z.string().min(1),
  example: z.array(ClaimId).optional(),
  note: z.string().min(1),
  sdg: z.array(Goal).optional(),
});
export type ListRow = z.infer<typeof ListRow>;

export const LIST_TABLES: readonly Table<ListRow>[] = Object.keys(LISTS).map((name) =>
  tableOf(`lists/${name}`, ListRow, columnsOf(ListRow, name === "theme" ? [] : ["sdg"])),
);

/** The list whose codes a column takes, if it is one. */
export function listOfCodes(codes: readonly string[]): string | undefined {
  const same = (list: readonly string[] | undefined): boolean => list?.join() === codes.join();
  return Object.entries(LISTS).find(([, list]) => same(list))?.[0];
}
