import { randomBytes } from "node:crypto";
import { closeSync, fsyncSync, openSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { makeFolder } from "./make-folder.ts";

/**
 * A name of its own to build a file of the gazetteer under, so that no process ever opens an unfinished one. What
 * builders that were killed have left is swept away.
 */
export function unfinishedFile(path: string): string {
  makeFolder(dirname(path), 0o700);
  sweep(dirname(path));
  return `${path}.${process.pid}-${randomBytes(4).toString("hex")}${BUILDING}`;
}

const BUILDING = ".building";

/** Gives a finished file its name, once it is on the disk. */
export function finishFile(building: string, path: string, isWhole: (path: string) => boolean): void {
  flush(building);
  try {
    renameSync(building, path);
  } catch (error) {
    // Windows refuses to replace a file that another process has open: then that one is the file.
    if (!isWhole(path)) throw error;
  }
}

function flush(path: string): void {
  const file = openSync(path, "r+");
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

const HOUR_MS = 3_600_000;

/** Whether nothing has been written to a file for an hour: whoever was about to use it has done so. */
export function isLeft(path: string): boolean {
  const longAgo = Date.now() - HOUR_MS;
  return (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? longAgo) < longAgo;
}

function sweep(folder: string): void {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (name.startsWith("gazetteer-") && name.endsWith(BUILDING) && isLeft(path))
      rmSync(path, { force: true });
  }
}
