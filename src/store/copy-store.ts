import { existsSync } from "node:fs";
import { openDatabase } from "./open-database.ts";
import { storeErrorOf } from "./sqlite-error.ts";
import { StoreError } from "./store-error.ts";
import { vacuumInto } from "./vacuum-into.ts";

/** A consistent copy of a store, also while another process writes to it. An existing file is not overwritten. */
export function copyStore(path: string, to: string): void {
  if (!existsSync(path)) throw new StoreError("no-store", `There is no store at ${path}.`);
  const { db } = openDatabase(path, {});
  try {
    // A store that cannot be written can be copied: only the copy is written.
    db.exec("pragma query_only = off");
    vacuumInto(db, to);
  } catch (error) {
    throw storeErrorOf(error, to);
  } finally {
    db.close();
  }
}
