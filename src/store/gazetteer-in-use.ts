import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import { type GazetteerSource, gazetteerSource } from "./gazetteer-source.ts";
import { DUMP_SCHEMA, type DumpTold, dumpTold } from "./geonames-dump.ts";
import { geoNamesSource } from "./geonames-source.ts";
import { isLeft, unfinishedFile } from "./unfinished-file.ts";

/** What the gazetteer of a folder is made from. */
export interface GazetteerInUse {
  readonly source: GazetteerSource;
  /** Of the dumps it was refreshed from; absent where it is made from the bundled places. */
  readonly told?: DumpTold;
  /** A refresh is chosen, and what it kept is gone or damaged. */
  readonly lost?: true;
}

/** The dumps that were last read into a folder, or the bundled places where there are none or they are lost. */
export function gazetteerInUse(folder: string): GazetteerInUse {
  const bundled = gazetteerSource();
  const digest = chosen(folder);
  if (digest === undefined) return { source: bundled };
  const path = dumpPath(folder, digest);
  const told = dumpTold(path);
  return told ? { source: geoNamesSource(path, digest, bundled), told } : { source: bundled, lost: true };
}

export function sourceOfDump(folder: string, digest: string): GazetteerSource {
  return geoNamesSource(dumpPath(folder, digest), digest, gazetteerSource());
}

/** Where what was read from dumps is kept. */
export function dumpPath(folder: string, digest: string): string {
  return join(folder, `gazetteer-dump-${digest}-${DUMP_SCHEMA}.db`);
}

const CHOICE = "gazetteer-in-use.json";

/** Has the gazetteer made from these dumps from now on; without a digest from the bundled places. */
export function useDump(folder: string, digest: string | undefined): void {
  const path = join(folder, CHOICE);
  if (digest !== undefined) replace(path, `${JSON.stringify({ geonames: digest })}\n`);
  else if (existsSync(path)) rmSync(path);
  else return;
  tidy(folder, digest);
}

/** In one step: a reader sees the old choice or the new. */
function replace(path: string, text: string): void {
  const building = unfinishedFile(path);
  try {
    const file = openSync(building, "w", 0o600);
    try {
      writeSync(file, text);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(building, path);
  } finally {
    rmSync(building, { force: true });
  }
}

function chosen(folder: string): string | undefined {
  try {
    const held: unknown = JSON.parse(readFileSync(join(folder, CHOICE), "utf8"));
    const digest =
      typeof held === "object" && held !== null && "geonames" in held ? held.geonames : undefined;
    return typeof digest === "string" && /^[0-9a-f]+$/.test(digest) ? digest : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Removes what was made from earlier dumps. What is younger than an hour stays: another process may be about to use
 * it. One that has a file open goes on reading it.
 */
function tidy(folder: string, digest: string | undefined): void {
  for (const name of readdirSync(folder)) {
    const made = /^gazetteer-(?:dump-|geonames\.)([0-9a-f]+)-.*\.db$/.exec(name)?.[1];
    const path = join(folder, name);
    if (made === undefined || made === digest || !isLeft(path)) continue;
    try {
      rmSync(path, { force: true });
    } catch {
      // Windows keeps what another process has open; the next refresh removes it.
    }
  }
}
