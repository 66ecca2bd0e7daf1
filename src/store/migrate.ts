import { existsSync } from "node:fs";
import type { DatabaseSync } from "node:sqlite";
import { isProjected, projectAnew } from "./project-anew.ts";
import { APPLICATION_ID, MIGRATIONS } from "./sqlite-schema.ts";
import { StoreError } from "./store-error.ts";
import { vacuumInto } from "./vacuum-into.ts";

/**
 * Brings an open database to the present schema; returns that schema's version. A store with something in it is
 * copied beside itself first. A newer one is refused untouched.
 */
export function migrate(db: DatabaseSync, path: string, steps: readonly string[] = MIGRATIONS): number {
  const found = schemaVersion(db);
  refuseNewer(found, path, steps.length);
  if (found === steps.length) return found;
  if (found > 0) vacuumInto(db, backupPath(path, found));
  db.exec("begin immediate");
  try {
    // Another process may have been quicker.
    const now = schemaVersion(db);
    refuseNewer(now, path, steps.length);
    for (const step of steps.slice(now)) db.exec(step);
    if (!isProjected(db)) projectAnew(db);
    db.exec(`pragma application_id = ${APPLICATION_ID}; pragma user_version = ${steps.length}; commit`);
  } catch (error) {
    if (db.isTransaction) db.exec("rollback");
    throw error;
  }
  return steps.length;
}

export function schemaVersion(db: DatabaseSync): number {
  return pragma(db, "user_version");
}

/** The value of a pragma that is a number. */
export function pragma(db: DatabaseSync, name: "user_version" | "application_id" | "page_count"): number {
  const value = db.prepare(`pragma ${name}`).get()?.[name];
  return typeof value === "number" ? value : 0;
}

export function refuseNewer(found: number, path: string, ours = MIGRATIONS.length): void {
  if (found <= ours) return;
  throw new StoreError(
    "store-from-newer-version",
    `${path} is from a newer Hansa (schema ${found}; this one knows ${ours}). Update Hansa, or name another store with --store.`,
  );
}

/** hansa.db.v1-backup, or the next name that is free. */
function backupPath(path: string, version: number): string {
  const first = `${path}.v${version}-backup`;
  let name = first;
  for (let copy = 2; existsSync(name); copy++) name = `${first}-${copy}`;
  return name;
}
