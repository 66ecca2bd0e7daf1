import { rmSync, statSync } from "node:fs";
import { DatabaseSync, type StatementSync } from "node:sqlite";
import { ALTERNATE_USES, type AlternateName } from "../gazetteer/geonames-alternate.ts";
import type { GeoNamesTable } from "../gazetteer/geonames-table.ts";
import { GazetteerError } from "./gazetteer-error.ts";
import { finishFile, unfinishedFile } from "./unfinished-file.ts";

/** Raised whenever what is taken from the dumps changes: they have to be read again. */
export const DUMP_SCHEMA = 1;

/** A file of GeoNames' that was read. */
export interface DumpFile {
  readonly table: GeoNamesTable;
  readonly file: string;
  readonly bytes: number;
  readonly sha256: string;
  /** The day the file was last written, which is that of GeoNames where the download kept it. */
  readonly day: string;
  readonly rows: number;
  /** Rows that the gazetteer has a use for. */
  readonly taken: number;
}

/** What is remembered of a refresh. */
export interface DumpTold {
  /** Of all its files: the same files have the same. */
  readonly digest: string;
  readonly read: string;
  /** The last day GeoNames changed a place in it. */
  readonly changed?: string;
  readonly places: number;
  readonly countries: number;
  readonly files: readonly DumpFile[];
}

const TABLES = `
  CREATE TABLE place (no INTEGER PRIMARY KEY, country TEXT NOT NULL, line TEXT NOT NULL);
  CREATE TABLE region (code TEXT PRIMARY KEY, line TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE country (code TEXT PRIMARY KEY, line TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE alternate (no INTEGER NOT NULL, use INTEGER NOT NULL, name TEXT NOT NULL);
  CREATE TABLE told (told TEXT NOT NULL);
`;

/**
 * What the gazetteer takes from GeoNames' dumps, kept as it was read: the index is made from it, and made anew when
 * another version of Hansa makes it otherwise. Written under a name of its own until it is whole.
 */
export class DumpWriter {
  readonly #building: string;
  readonly #path: string;
  readonly #db: DatabaseSync;
  readonly #place: StatementSync;
  readonly #region: StatementSync;
  readonly #country: StatementSync;
  readonly #alternate: StatementSync;

  constructor(path: string) {
    this.#path = path;
    this.#building = unfinishedFile(path);
    this.#db = new DatabaseSync(this.#building);
    // Nothing but the finished file is ever opened, so nothing needs a journal.
    this.#db.exec(`PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; BEGIN; ${TABLES}`);
    this.#place = this.#db.prepare("INSERT OR IGNORE INTO place VALUES (?, ?, ?)");
    this.#region = this.#db.prepare("INSERT OR IGNORE INTO region VALUES (?, ?)");
    this.#country = this.#db.prepare("INSERT OR IGNORE INTO country VALUES (?, ?)");
    this.#alternate = this.#db.prepare("INSERT INTO alternate VALUES (?, ?, ?)");
  }

  /** False where the dump has that number already. */
  place(no: number, country: string, line: string): boolean {
    return this.#place.run(no, country, line).changes === 1;
  }

  region(code: string, line: string): boolean {
    return this.#region.run(code, line).changes === 1;
  }

  country(code: string, line: string): boolean {
    return this.#country.run(code, line).changes === 1;
  }

  alternate({ number, use, name }: AlternateName): void {
    this.#alternate.run(number, ALTERNATE_USES.indexOf(use), name);
  }

  /** How many countries the places lie in. */
  countries(): number {
    return Number(this.#db.prepare("SELECT count(DISTINCT country) AS n FROM place").get()?.["n"]);
  }

  finish(told: DumpTold): void {
    this.#db.prepare("INSERT INTO told VALUES (?)").run(JSON.stringify(told));
    this.#db.exec(`CREATE INDEX names ON alternate (no, use); COMMIT; PRAGMA user_version = ${DUMP_SCHEMA}`);
    this.#db.close();
    finishFile(this.#building, this.#path, (path) => dumpTold(path) !== undefined);
  }

  /** Leaves nothing behind, unless it was finished. */
  close(): void {
    if (this.#db.isOpen) this.#db.close();
    rmSync(this.#building, { force: true });
  }
}

/** What a kept dump tells of itself; undefined where there is none or it is damaged. */
export function dumpTold(path: string): DumpTold | undefined {
  if (statSync(path, { throwIfNoEntry: false }) === undefined) return undefined;
  try {
    return inDump(path, (db) => {
      const told = db.prepare("SELECT told FROM told").get()?.["told"];
      return typeof told === "string" ? (JSON.parse(told) as DumpTold) : undefined;
    });
  } catch {
    return undefined;
  }
}

/** Reads in a kept dump. */
export function inDump<Read>(path: string, read: (db: DatabaseSync) => Read): Read {
  const db = openDump(path);
  try {
    return read(db);
  } finally {
    db.close();
  }
}

/** Open for reading; whoever opens it closes it. */
export function openDump(path: string): DatabaseSync {
  try {
    const db = new DatabaseSync(path, { readOnly: true });
    if (Number(db.prepare("PRAGMA user_version").get()?.["user_version"]) === DUMP_SCHEMA) return db;
    db.close();
  } catch (cause) {
    throw unreadable(path, cause);
  }
  throw unreadable(path, undefined);
}

function unreadable(path: string, cause: unknown): GazetteerError {
  const why = `What was read from GeoNames' dumps, ${path}, cannot be opened`;
  return new GazetteerError(
    "gazetteer-source-missing",
    `${why}; run "hansa cities refresh" with the dumps again, or with --bundled.`,
    { cause },
  );
}
