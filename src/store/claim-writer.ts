import type { DatabaseSync, StatementSync } from "node:sqlite";
import { undoes } from "../ledger/live.ts";
import type { Claim } from "../record/claim.ts";
import { statement } from "../record/statement.ts";
import { instant } from "./instant.ts";
import { type Numbered, Projection } from "./projection.ts";
import { rollbacksOf } from "./sqlite-adapter.ts";
import { storable } from "./storable.ts";
import type { Origin } from "./store.ts";
import { StoreError } from "./store-error.ts";

/** A claim with whose it is and, in the bundle, which of its rows. */
export interface ClaimToAppend {
  claim: Claim;
  origin: Origin;
  bundleId?: string;
}

/** A claim that is not there yet, as it will be kept. */
export interface Fresh extends ClaimToAppend {
  json: string;
}

/** The columns that follow from a claim, in the order of the table's. */
export const CLAIM_COLUMNS = [
  "kind",
  "subject",
  "predicate",
  "object",
  "source",
  "recorded",
  "undoes",
] as const;

// Bounds a block of edges and, where all is projected anew, the memory it takes.
const CLAIMS_AT_ONCE = 5000;

/** Writes claims row by row with statements prepared once: at a million claims composing queries is most of the work. */
export class ClaimWriter {
  readonly #db: DatabaseSync;
  readonly #there: StatementSync;
  readonly #insert: StatementSync;
  readonly #projection: Projection;
  #rollbacks: number;

  constructor(db: DatabaseSync) {
    this.#db = db;
    this.#there = db.prepare("select json from claim where id = ?");
    this.#insert = db.prepare(
      `insert into claim (seq, id, origin, bundle_id, json, ${CLAIM_COLUMNS.join(", ")})
       values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    );
    this.#projection = new Projection(db);
    this.#rollbacks = rollbacksOf(db);
  }

  /** The claims that are not there, each once; an id that says something else is refused. */
  notThere(claims: readonly ClaimToAppend[]): Fresh[] {
    const fresh = new Map<string, Fresh>();
    for (const each of claims) {
      const { id } = each.claim;
      const json = JSON.stringify(each.claim);
      const known = fresh.get(id)?.json ?? this.#there.get(id)?.["json"];
      if (known === undefined) fresh.set(id, { ...each, json });
      else if (known !== json) throw taken(id);
    }
    return [...fresh.values()];
  }

  /** Inside a transaction: keeps claims that are not there yet, with all that follows from them. */
  append(claims: readonly Fresh[]): void {
    if (rollbacksOf(this.#db) !== this.#rollbacks) this.#projection.forget();
    this.#rollbacks = rollbacksOf(this.#db);
    const last = Number(this.#db.prepare("select max(seq) as last from claim").get()?.["last"] ?? 0);
    for (let at = 0; at < claims.length; at += CLAIMS_AT_ONCE)
      this.#projection.add(
        claims.slice(at, at + CLAIMS_AT_ONCE).map((each, more) => this.#keep(each, last + 1 + at + more)),
      );
  }

  #keep({ claim, origin, bundleId, json }: Fresh, seq: number): Numbered {
    this.#insert.run(seq, claim.id, origin, bundleId ?? null, json, ...claimColumns(claim));
    return { seq, claim };
  }
}

const WRITERS = new WeakMap<DatabaseSync, ClaimWriter>();

/** The writer of a database, made once. */
export function writerOf(db: DatabaseSync): ClaimWriter {
  const writer = WRITERS.get(db) ?? new ClaimWriter(db);
  WRITERS.set(db, writer);
  return writer;
}

/** What a claim is searched by, in the order of CLAIM_COLUMNS. */
export function claimColumns(claim: Claim): (string | null)[] {
  const { subject, predicate, object } = statement(claim);
  return [
    claim.says.kind,
    subject ?? null,
    storable(predicate),
    object ?? null,
    claim.source,
    instant(claim.recorded),
    undoes(claim) ?? null,
  ];
}

function taken(id: string): StoreError {
  return new StoreError(
    "claim-id-taken",
    `Claim ${id} is in the store and says something else. Claims are never changed: append a claim with a new id that supersedes it.`,
  );
}
