import type { DatabaseSync, StatementSync } from "node:sqlite";
import { undoes } from "../ledger/live.ts";
import type { Claim } from "../record/claim.ts";
import { type Statement, statement } from "../record/statement.ts";
import { instant } from "./instant.ts";
import { type Numbered, Projection } from "./projection.ts";
import { rollbacksOf } from "./sqlite-adapter.ts";
import { storable } from "./storable.ts";
import type { Origin } from "./store.ts";

/** A claim with whose it is and, in the bundle, which of its rows. */
export interface ClaimToAppend {
  claim: Claim;
  origin: Origin;
  bundleId?: string;
}

/** What became of claims: how many were not there, and the ids under which something else is. */
export interface Written {
  added: number;
  taken: string[];
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
  readonly #last: StatementSync;
  readonly #insert: StatementSync;
  readonly #projection: Projection;
  #rollbacks: number;

  constructor(db: DatabaseSync) {
    this.#db = db;
    this.#there = db.prepare("select json from claim where id = ?");
    this.#last = db.prepare("select max(seq) as last from claim");
    this.#insert = db.prepare(
      `insert into claim (seq, id, origin, bundle_id, json, ${CLAIM_COLUMNS.join(", ")})
       values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing`,
    );
    this.#projection = new Projection(db);
    this.#rollbacks = rollbacksOf(db);
  }

  has(id: string): boolean {
    return this.#there.get(id) !== undefined;
  }

  /**
   * Inside a transaction: keeps the claims that are not there yet, with all that follows from them. They are not
   * looked for first: that an id is there shows when it is inserted, and most are not.
   */
  append(claims: readonly ClaimToAppend[]): Written {
    if (rollbacksOf(this.#db) !== this.#rollbacks) this.#projection.forget();
    this.#rollbacks = rollbacksOf(this.#db);
    const taken: string[] = [];
    let last = Number(this.#last.get()?.["last"] ?? 0);
    let added = 0;
    for (let at = 0; at < claims.length; at += CLAIMS_AT_ONCE) {
      const fresh: Numbered[] = [];
      for (const each of claims.slice(at, at + CLAIMS_AT_ONCE)) {
        const kept = this.#keep(each, last + 1);
        if (kept === "taken") taken.push(each.claim.id);
        else if (kept !== "there") {
          fresh.push(kept);
          last = kept.seq;
        }
      }
      this.#projection.add(fresh);
      added += fresh.length;
    }
    return { added, taken };
  }

  #keep({ claim, origin, bundleId }: ClaimToAppend, seq: number): Numbered | "there" | "taken" {
    const json = JSON.stringify(claim);
    const states = statement(claim);
    const columns = claimColumns(claim, states);
    const { changes } = this.#insert.run(seq, claim.id, origin, bundleId ?? null, json, ...columns);
    if (changes === 1) return { seq, claim, states };
    return this.#there.get(claim.id)?.["json"] === json ? "there" : "taken";
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
export function claimColumns(claim: Claim, { subject, predicate, object }: Statement): (string | null)[] {
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
