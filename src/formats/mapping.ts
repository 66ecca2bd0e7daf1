import * as z from "zod";
import { ColumnNames } from "./mapping-cell.ts";
import { CLAIM_SPECS } from "./mapping-claim.ts";
import { SourceSpec } from "./mapping-source.ts";
import { TableLayout } from "./mapping-table.ts";

const KINDS = Object.keys(CLAIM_SPECS).join(", ");

const { tie, membership, episode, observation, attribute } = CLAIM_SPECS;

/** One claim that a row makes: its kind, and which column tells what of it. */
export const ClaimSpec = z
  .strictObject({
    tie: tie.optional(),
    membership: membership.optional(),
    episode: episode.optional(),
    observation: observation.optional(),
    attribute: attribute.optional(),
  })
  .refine((spec) => Object.keys(spec).length === 1, {
    message: `begin each item of claims with its kind, one of ${KINDS}`,
  });
export type ClaimSpec = z.infer<typeof ClaimSpec>;

/** What a scholar writes down of a table once: which work it is, how it is written, and what its columns say. */
export const Mapping = z
  .strictObject({
    source: SourceSpec.default({}),
    table: TableLayout.default({}),
    /** The columns that name a row, the same in every edition of the table; else a digest of what is read of it. */
    row: ColumnNames.optional(),
    claims: z.array(ClaimSpec).min(1, `say what a row claims: at least one of ${KINDS}`),
  })
  .meta({ id: "Mapping" });
export type Mapping = z.infer<typeof Mapping>;
