import { accessSync, constants, existsSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { pathToFileURL } from "node:url";
import { makeFolder } from "./make-folder.ts";
import { pragma, schemaVersion } from "./migrate.ts";
import { isOutOfRoom, storeErrorOf } from "./sqlite-error.ts";
import { APPLICATION_ID } from "./sqlite-schema.ts";
import { StoreError } from "./store-error.ts";

export interface OpenOptions {
  /** Never write; the store must be there. */
  readOnly?: boolean;
  /** How long to wait for another process that writes, in milliseconds. */
  busyTimeout?: number;
}

const BUSY_TIMEOUT = 5000;
const MEMORY = ":memory:";

/** A database file that is Hansa's, of whatever schema version, or is new; read-only where it must be. */
export function openDatabase(path: string, options: OpenOptions): { db: DatabaseSync; readOnly: boolean } {
  if (existsSync(path)) refuseFolder(path);
  else if (options.readOnly) throw new StoreError("no-store", `There is no store at ${path}.`);
  else if (path !== MEMORY) makeStoreFolder(dirname(path));
  const writable = canWrite(path);
  const timeout = options.busyTimeout ?? BUSY_TIMEOUT;
  let db: DatabaseSync | undefined;
  try {
    db = writable ? openToWrite(path, timeout) : undefined;
    const readOnly = options.readOnly === true || db === undefined;
    db ??= openToRead(path, timeout);
    refuseForeign(db, path, readOnly);
    // Not opened read-only where it can be written: SQLite then leaves files beside it that it cannot remove.
    if (readOnly) db.exec("pragma query_only = on");
    return { db, readOnly };
  } catch (error) {
    db?.close();
    throw notAStoreIfDamaged(storeErrorOf(error, path));
  }
}

function refuseFolder(path: string): void {
  if (!statSync(path).isDirectory()) return;
  throw new StoreError("not-a-store", `${path} is a folder; name a file in it with --store.`);
}

/** The folder of a store that is not there yet; throws where none can be made that takes a store. */
function makeStoreFolder(folder: string): void {
  try {
    makeFolder(folder);
    accessSync(folder, constants.W_OK);
  } catch (cause) {
    const message = `No store can be made in ${folder}, which cannot be written; name another with --store.`;
    throw new StoreError("store-read-only", message, { cause });
  }
}

function canWrite(path: string): boolean {
  if (path === MEMORY) return true;
  const isNew = !existsSync(path);
  return (isNew || allows(path, constants.W_OK)) && allows(dirname(path), constants.W_OK);
}

function allows(path: string, mode: number): boolean {
  try {
    accessSync(path, mode);
    return true;
  } catch {
    return false;
  }
}

/** Nothing where the disk has no room for the files SQLite wants beside a store: it can then still be read. */
function openToWrite(path: string, timeout: number): DatabaseSync | undefined {
  const there = existsSync(path);
  const db = new DatabaseSync(path, { timeout });
  try {
    schemaVersion(db);
    return db;
  } catch (error) {
    db.close();
    if (there && isOutOfRoom(error)) return undefined;
    throw error;
  }
}

function openToRead(path: string, timeout: number): DatabaseSync {
  const db = new DatabaseSync(path, { timeout, readOnly: true });
  try {
    schemaVersion(db);
    return db;
  } catch (error) {
    db.close();
    // SQLite wants files beside a store in WAL mode. Where it cannot make them it can still read the store as
    // it lies, unless the last writer was cut off and left a log that would have to be taken in.
    const logged = statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0;
    if (logged > 0) throw error;
    return new DatabaseSync(new URL(`${pathToFileURL(path)}?immutable=1`), { timeout, readOnly: true });
  }
}

function refuseForeign(db: DatabaseSync, path: string, readOnly: boolean): void {
  if (pragma(db, "application_id") === APPLICATION_ID) return;
  const isNew = !readOnly && db.prepare("select 1 from sqlite_schema").get() === undefined;
  if (!isNew) throw new StoreError("not-a-store", `${path} is not a Hansa store; name another with --store.`);
}

function notAStoreIfDamaged(error: unknown): unknown {
  const damaged = error instanceof StoreError && error.code === "store-damaged";
  return damaged ? new StoreError("not-a-store", error.message, { cause: error }) : error;
}
