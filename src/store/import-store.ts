import type { Kysely, Transaction } from "kysely";
import type { Claim } from "../record/claim.ts";
import type { EntityId } from "../record/id.ts";
import { appendClaims } from "./append-claims.ts";
import { goneRows } from "./import-gone.ts";
import { identifiersOnFile } from "./import-identifier.ts";
import { beginImport, foundImports, saveImport, stillOurs } from "./import-log.ts";
import { appendSettled } from "./import-settled.ts";
import { addedUp, NOTHING_YET, toldOf } from "./import-tally.ts";
import { rowRetraction } from "./import-versions.ts";
import type {
  GoneAsked,
  HeldDraft,
  ImportBegun,
  ImportState,
  Imports,
  NameWaiting,
  PieceSettled,
  Resettling,
  RowCounts,
  SettledRows,
} from "./imports.ts";
import { countPut } from "./meta.ts";
import { decidedRows, forgetDecision } from "./review-decided.ts";
import { countOpen, openName, openNames, reviewsOfWords } from "./review-open.ts";
import { dropOld, waitingRows } from "./review-rows.ts";
import type { Tables } from "./tables.ts";

type Write = <T>(change: (trx: Transaction<Tables>) => Promise<T>) => Promise<T>;
type Read = <T>(question: (db: Kysely<Tables>) => Promise<T>) => Promise<T>;

/** What the store keeps of imports, in its own transactions. */
export class SqliteImports implements Imports {
  readonly #write: Write;
  readonly #read: Read;

  constructor(write: Write, read: Read) {
    this.#write = write;
    this.#read = read;
  }

  begin(asked: ImportBegun): Promise<ImportState> {
    return this.#write((trx) => beginImport(trx, asked));
  }

  keep(state: ImportState, piece: PieceSettled): Promise<ImportState> {
    return this.#write(async (trx) => {
      await stillOurs(trx, state);
      const { twice, ...counts } = await appendSettled(trx, state, piece);
      const misread = toldOf([...piece.misread, ...twice]);
      const passedOver = toldOf(piece.passedOver);
      const { rows, leftOut, waiting } = piece;
      const tally = {
        ...NOTHING_YET,
        ...counts,
        rows,
        leftOut,
        waiting: waiting.length,
        misread,
        passedOver,
      };
      const next = {
        ...state,
        pieces: state.pieces + 1,
        mark: piece.mark,
        tally: addedUp(state.tally, tally),
      };
      await saveImport(trx, next);
      return next;
    });
  }

  finish(state: ImportState, at: string, asked: GoneAsked): Promise<{ state: ImportState; gone: number }> {
    return this.#write(async (trx) => {
      await stillOurs(trx, state);
      const gone = await goneRows(trx, state, asked);
      const taken = asked.retract ? gone.map((claim) => retractionOfGone(claim, state)) : [];
      await appendClaims(
        trx,
        taken.map((claim) => ({ claim, origin: "user" as const })),
      );
      await dropOld(trx, state, asked);
      await countPut(trx);
      const retracted = state.tally.retracted + taken.length;
      const ended = {
        ...state,
        pieces: state.pieces + 1,
        finished: at,
        tally: { ...state.tally, retracted },
      };
      await saveImport(trx, ended);
      return { state: ended, gone: gone.length };
    });
  }

  all(): Promise<ImportState[]> {
    return this.#read(foundImports);
  }

  broughtBy({ no }: ImportState): Promise<Set<EntityId>> {
    return this.#read(async (db) => {
      const rows = await db.selectFrom("import_entity").select("entity").where("import", "=", no).execute();
      return new Set(rows.map(({ entity }) => entity));
    });
  }

  identifiers(): Promise<Map<string, EntityId>> {
    return this.#read(identifiersOnFile);
  }

  open(page?: { limit: number; offset: number }): Promise<NameWaiting[]> {
    return this.#read((db) => openNames(db, page));
  }

  openName(review: string): Promise<NameWaiting | undefined> {
    return this.#read((db) => openName(db, review));
  }

  openCounts(): Promise<{ names: number; rows: number }> {
    return this.#read(countOpen);
  }

  sameWords(words: string, sources: readonly string[]): Promise<string[]> {
    return this.#read((db) => reviewsOfWords(db, words, sources));
  }

  waitingFor(review: string, limit: number): Promise<HeldDraft[]> {
    return this.#read((db) => waitingRows(db, review, limit));
  }

  decidedBy(decision: string, limit: number): Promise<HeldDraft[]> {
    return this.#read((db) => decidedRows(db, decision, limit));
  }

  settle(settling: Resettling, settled: SettledRows): Promise<RowCounts> {
    const { recorded, takenBack, rows } = settling;
    return this.#write(async (trx) => {
      const { added, superseded, alreadyThere, retracted } = await appendSettled(
        trx,
        { recorded, again: false },
        settled,
      );
      if (takenBack !== undefined) await forgetDecision(trx, takenBack, rows);
      return { added, superseded, alreadyThere, retracted };
    });
  }
}

function retractionOfGone(claim: Claim, { recorded }: ImportState): Claim {
  return rowRetraction(claim, "The source no longer has this row.", recorded);
}
