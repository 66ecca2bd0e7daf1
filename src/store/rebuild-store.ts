import { existsSync } from "node:fs";
import { openDatabase } from "./open-database.ts";
import { projectAnew } from "./project-anew.ts";
import { storeErrorOf } from "./sqlite-error.ts";
import { StoreError } from "./store-error.ts";

/**
 * Fills anew, whole or not at all, what a store keeps beside its claims so that they are found and graphs are built
 * quickly. Gives the number of claims.
 */
export function rebuildStore(path: string): number {
  if (!existsSync(path)) throw new StoreError("no-store", `There is no store at ${path}.`);
  const { db, readOnly } = openDatabase(path, {});
  try {
    if (readOnly) throw new StoreError("store-read-only", `${path} cannot be written; nothing was changed.`);
    db.exec("pragma synchronous = full; begin immediate");
    const claims = projectAnew(db);
    db.exec("commit");
    return claims;
  } catch (error) {
    if (db.isTransaction) db.exec("rollback");
    throw storeErrorOf(error, path);
  } finally {
    db.close();
  }
}
