import { lstatSync } from "node:fs";
import process from "node:process";
import { makeFolder } from "./make-folder.ts";

const OTHERS = 0o077;

/** Whether a folder, made if it is not there, is this user's and closed to all others; a link to one is not. */
export function isOursAlone(folder: string): boolean {
  try {
    makeFolder(folder, 0o700);
    const held = lstatSync(folder);
    // Windows tells neither owner nor mode; its folder for temporary files is each user's own.
    if (process.getuid === undefined) return held.isDirectory();
    return held.isDirectory() && held.uid === process.getuid() && (held.mode & OTHERS) === 0;
  } catch {
    return false;
  }
}
