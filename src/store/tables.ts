import type { ClaimKind } from "../record/says.ts";
import type { EdgeKind } from "./edge-cells.ts";
import type { ImportTables } from "./import-tables.ts";
import type { Origin } from "./store.ts";

/** The rows of the store, for Kysely; sqlite-schema.ts makes the tables. */
export interface Tables extends ImportTables {
  claim: ClaimRow;
  /** A number for each text that comes again and again. */
  ident: { no: number; id: string };
  /** Whom claims mention and of which facts they are; the row's id is the claim's `seq`. */
  claim_by: { rowid: number; token: string };
  /** In how many claims a token is, standing or not. */
  claim_by_count: { term: string; doc: number; cnt: number };
  claim_theme: { seq: number; theme: string };
  /** Full text; the row's id is the claim's `seq`. */
  claim_text: { rowid: number; said: string };
  edge: EdgeBlock;
  entity: { id: string; origin: Origin; json: string };
  source: { id: string; origin: Origin; json: string };
  name: { plain: string; entity: string; given_by: Origin | "claim" };
  meta: { key: string; value: string };
  /** Lines of the reader's book of forecasts. */
  forecast_book: { n: number; line: string };
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
  /** The claim that this one supersedes or retracts. */
  undoes: string | null;
  /** The id the bundle gives the row; later versions of it in the store have ids ID#2, ID#3 … */
  bundle_id: string | null;
  /** The claim itself. */
  json: string;
}

/** The ties, or memberships, of claims that were appended together. */
export interface EdgeBlock {
  /** Of the first of them. */
  seq: number;
  kind: EdgeKind;
  /** Integers of 32 bits, the lower byte first, row by row: edge-cells.ts. */
  cells: Uint8Array;
  /** The ids of the claims, a line each. */
  claims: Uint8Array;
}
