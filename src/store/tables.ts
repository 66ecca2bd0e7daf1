import type * as z from "zod";
import type { ClaimKind, Membership, Tie } from "../record/says.ts";
import type { ImportTables } from "./import-tables.ts";
import type { Origin } from "./store.ts";

/** The rows of the store, for Kysely; sqlite-schema.ts makes the tables. */
export interface Tables extends ImportTables {
  claim: ClaimRow;
  claim_entity: { seq: number; entity: string; role: string };
  claim_theme: { seq: number; theme: string };
  /** Full text; the row's id is the claim's `seq`. */
  claim_text: { rowid: number; said: string };
  tie: TieRow;
  membership: MembershipRow;
  entity: { id: string; origin: Origin; json: string };
  source: { id: string; origin: Origin; json: string };
  name: { plain: string; entity: string; given_by: Origin | "claim" };
  meta: { key: string; value: string };
}

export interface ClaimRow {
  /** The order of appending. */
  seq: number;
  id: string;
  kind: ClaimKind;
  subject: string | null;
  predicate: string;
  object: string | null;
  source: string;
  origin: Origin;
  /** `recorded` padded so that text order is the order of time. */
  recorded: string;
  fact_key: string;
  /** The claim that this one supersedes or retracts. */
  undoes: string | null;
  /** The id the bundle gives the row; later versions of it in the store have ids ID#2, ID#3 … */
  bundle_id: string | null;
  /** The claim itself. */
  json: string;
}

/** What graphs need of a tie. */
export interface TieRow {
  seq: number;
  a: string;
  b: string;
  form: z.infer<typeof Tie>["form"];
  state: NonNullable<z.infer<typeof Tie>["state"]> | null;
  /** JSON of the interval. */
  valid: string | null;
}

export interface MembershipRow {
  seq: number;
  member: string;
  body: string;
  grade: NonNullable<z.infer<typeof Membership>["grade"]> | null;
  /** JSON of the list. */
  roles: string | null;
  stint: number | null;
  valid: string | null;
}
