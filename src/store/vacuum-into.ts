import { closeSync, fsyncSync, openSync, rmSync } from "node:fs";
import type { DatabaseSync } from "node:sqlite";
import { StoreError } from "./store-error.ts";

/** A consistent copy of an open database as a new file, on disk when this returns; never over another file. */
export function vacuumInto(db: DatabaseSync, to: string): void {
  const file = newFile(to);
  try {
    db.prepare("vacuum into ?").run(to);
    fsyncSync(file);
  } catch (error) {
    rmSync(to, { force: true });
    throw error;
  } finally {
    closeSync(file);
  }
}

function newFile(path: string): number {
  try {
    return openSync(path, "wx");
  } catch (cause) {
    const there = cause instanceof Error && "code" in cause && cause.code === "EEXIST";
    throw there
      ? new StoreError("copy-exists", `${path} is there already; give the copy another name.`, { cause })
      : new StoreError("store-read-only", `No copy can be made at ${path}; check the folder.`, { cause });
  }
}
