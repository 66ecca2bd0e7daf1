import type { DatabaseSync } from "node:sqlite";
import { migrate, refuseNewer, schemaVersion } from "./migrate.ts";
import { type OpenOptions, openDatabase } from "./open-database.ts";
import { storeErrorOf } from "./sqlite-error.ts";
import { MIGRATIONS } from "./sqlite-schema.ts";
import { SqliteStore } from "./sqlite-store.ts";
import type { Store } from "./store.ts";
import { StoreError } from "./store-error.ts";

/**
 * The store in a file, made if it is not there and brought to the present schema; ":memory:" for one that is
 * gone when closed. Where the file or its folder cannot be written it answers questions and takes no claims.
 */
export async function openStore(path: string, options: OpenOptions = {}): Promise<Store> {
  const { db, readOnly } = openDatabase(path, options);
  try {
    refuseNewer(schemaVersion(db), path);
    const version = readOnly ? versionAsItIs(db, path) : prepared(db, path);
    return new SqliteStore(db, { path, schemaVersion: version, readOnly });
  } catch (error) {
    db.close();
    throw storeErrorOf(error, path);
  }
}

const MEBIBYTE = 1 << 20;
// 32 MB of log: an import then writes a page of an index once where it would have changed it several times.
const CHECKPOINT_PAGES = 8000;

function prepared(db: DatabaseSync, path: string): number {
  // FULL: what was acknowledged is on disk, whatever ends the process or the machine.
  db.exec(`
    pragma journal_mode = wal;
    pragma synchronous = full;
    pragma cache_size = -${64 * 1024};
    pragma wal_autocheckpoint = ${CHECKPOINT_PAGES};
    pragma journal_size_limit = ${16 * MEBIBYTE};
  `);
  return migrate(db, path);
}

function versionAsItIs(db: DatabaseSync, path: string): number {
  const version = schemaVersion(db);
  if (version === MIGRATIONS.length) return version;
  throw new StoreError(
    "store-read-only",
    `${path} is from an older Hansa and has to be brought up to date, but cannot be written here.`,
  );
}
