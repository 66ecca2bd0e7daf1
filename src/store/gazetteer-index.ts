import { randomBytes } from "node:crypto";
import { closeSync, fsyncSync, openSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { buildGazetteer } from "./gazetteer-build.ts";
import { GAZETTEER_SCHEMA } from "./gazetteer-schema.ts";
import type { GazetteerSource } from "./gazetteer-source.ts";
import { makeFolder } from "./make-folder.ts";

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
 * Builds the index under a name of its own and renames it when it is on the disk, so that no process ever opens
 * an unfinished one. Two that build at once both succeed, and the later index, which is the same, takes the name.
 */
export function buildIndex(path: string, source: GazetteerSource): void {
  makeFolder(dirname(path), 0o700);
  sweep(dirname(path));
  const building = `${path}.${process.pid}-${randomBytes(4).toString("hex")}${BUILDING}`;
  try {
    const db = new DatabaseSync(building);
    try {
      buildGazetteer(db, source);
    } finally {
      db.close();
    }
    flush(building);
    put(building, path);
  } finally {
    rmSync(building, { force: true });
  }
}

const BUILDING = ".building";

function flush(path: string): void {
  const file = openSync(path, "r+");
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Windows refuses to replace a file that another process has open: then that one is the index. */
function put(building: string, path: string): void {
  try {
    renameSync(building, path);
  } catch (error) {
    const other = openIndex(path);
    if (other === undefined) throw error;
    other.close();
  }
}

/** What builders that were killed have left, an hour or more ago. */
function sweep(folder: string): void {
  const longAgo = Date.now() - 3_600_000;
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (!name.startsWith("gazetteer-") || !name.endsWith(BUILDING)) continue;
    if ((statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? longAgo) < longAgo)
      rmSync(path, { force: true });
  }
}
