import { rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { buildGazetteer } from "./gazetteer-build.ts";
import { GAZETTEER_SCHEMA } from "./gazetteer-schema.ts";
import type { GazetteerSource } from "./gazetteer-source.ts";
import { finishFile, unfinishedFile } from "./unfinished-file.ts";

/** The index of this version in a folder; another version's lies beside it. */
export function indexPath(folder: string, source: GazetteerSource): string {
  return join(folder, `gazetteer-${source.version}-${GAZETTEER_SCHEMA}.db`);
}

/** A finished, whole index; undefined where there is none or what is there is cut short, foreign or damaged. */
export function openIndex(path: string): DatabaseSync | undefined {
  let db: DatabaseSync | undefined;
  try {
    db = new DatabaseSync(path, { readOnly: true });
    if (isWhole(db, statSync(path).size)) return db;
  } catch {
    // Whatever cannot be opened and read is no index, and a new one is built.
  }
  db?.close();
  return undefined;
}

function isWhole(db: DatabaseSync, bytes: number): boolean {
  const number = (pragma: string) => Number(Object.values(db.prepare(`PRAGMA ${pragma}`).get() ?? {})[0]);
  if (number("user_version") !== GAZETTEER_SCHEMA) return false;
  return number("page_count") * number("page_size") === bytes;
}

/**
 * Builds the index under a name of its own. Two that build at once both succeed, and the later index, which is the
 * same, takes the name.
 */
export function buildIndex(path: string, source: GazetteerSource): void {
  const building = unfinishedFile(path);
  try {
    const db = new DatabaseSync(building);
    try {
      buildGazetteer(db, source);
    } finally {
      db.close();
    }
    finishFile(building, path, isIndex);
  } finally {
    rmSync(building, { force: true });
  }
}

/** Whether a whole index lies there. */
export function isIndex(path: string): boolean {
  const db = openIndex(path);
  db?.close();
  return db !== undefined;
}
