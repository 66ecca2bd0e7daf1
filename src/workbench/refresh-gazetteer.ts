import { createHash } from "node:crypto";
import { accessSync, constants } from "node:fs";
import { GEONAMES_FILES } from "../gazetteer/geonames-table.ts";
import { type FileSeen, fileSeen, filesNamed } from "../intake/geonames-files.ts";
import { IntakeError } from "../intake/intake-error.ts";
import { comparedPlaces, type PlacesCompared } from "../store/compared-places.ts";
import { GazetteerError } from "../store/gazetteer-error.ts";
import { dumpPath, gazetteerInUse, sourceOfDump, useDump } from "../store/gazetteer-in-use.ts";
import { buildIndex, indexPath, isIndex } from "../store/gazetteer-index.ts";
import { type DumpFile, DumpWriter, dumpTold } from "../store/geonames-dump.ts";
import { makeFolder } from "../store/make-folder.ts";
import { type GazetteerTold, gazetteerTold } from "./gazetteer-told.ts";
import { GeoNamesReader } from "./geonames-reader.ts";
import { type DumpProgress, type DumpToRead, type MisreadRows, readDump, tablesIn } from "./read-geonames.ts";

export interface RefreshHooks {
  readonly say: (line: string) => void;
  readonly progress: DumpProgress;
  readonly now: () => string;
}

/** What came of a refresh. */
export interface GazetteerRefresh {
  /** The same files were read before: nothing was to be done. */
  readonly already: boolean;
  readonly inUse: GazetteerTold;
  /** Against the index that was in use before, where there was one. */
  readonly compared?: PlacesCompared;
  readonly misread: MisreadRows;
}

/**
 * Makes the gazetteer of a folder anew from dumps of GeoNames. Until the new index is whole the old one stays in
 * use; a process that has it open goes on reading it.
 */
export async function refreshGazetteer(
  folder: string,
  named: readonly string[],
  hooks: RefreshHooks,
): Promise<GazetteerRefresh> {
  const before = gazetteerInUse(folder);
  const dumps = await dumpsNamed(named);
  const digest = digestOf(dumps);
  const misread: MisreadRows = { total: 0, first: [] };
  const indexBefore = indexPath(folder, before.source);
  if (before.told?.digest === digest && isIndex(indexBefore))
    return { already: true, inUse: gazetteerTold(folder), misread };
  writable(folder);
  const path = dumpPath(folder, digest);
  const index = await written(folder, async () => {
    if (dumpTold(path) === undefined) await keep(path, digest, dumps, misread, hooks);
    hooks.say("Indexing the places; this takes some seconds …");
    return indexed(folder, digest);
  });
  const compared = isIndex(indexBefore) ? comparedPlaces(indexBefore, index) : undefined;
  // All that is chosen is whole: a crash before this leaves the old choice, and one after it the new.
  useDump(folder, digest);
  return { already: false, inUse: gazetteerTold(folder), misread, ...(compared && { compared }) };
}

/** Has the gazetteer made from the bundled places again; false where it is already. */
export function useBundled(folder: string): boolean {
  const { told, lost } = gazetteerInUse(folder);
  useDump(folder, undefined);
  return told !== undefined || lost === true;
}

async function dumpsNamed(named: readonly string[]): Promise<readonly DumpToRead[]> {
  const called = Object.values(GEONAMES_FILES).flat();
  const files: FileSeen[] = [];
  for (const path of await filesNamed(named, called)) files.push(await fileSeen(path));
  return tablesIn(files);
}

/** The same files have the same, in whatever order they are named and wherever they lie. */
function digestOf(dumps: readonly DumpToRead[]): string {
  const hash = createHash("sha256");
  for (const { table, sha256 } of dumps) hash.update(`${table} ${sha256}\n`);
  return hash.digest("hex").slice(0, DIGITS);
}

const DIGITS = 16;

function writable(folder: string): void {
  try {
    makeFolder(folder, 0o700);
    accessSync(folder, constants.W_OK);
  } catch (cause) {
    throw new GazetteerError(
      "gazetteer-not-writable",
      `The gazetteer is kept in ${folder}, which cannot be written; make it writable, or set XDG_CACHE_HOME.`,
      { cause },
    );
  }
}

/** A full disk is told as one; the index in use before is as it was. */
async function written<Done>(folder: string, write: () => Promise<Done>): Promise<Done> {
  try {
    return await write();
  } catch (cause) {
    if (!(cause instanceof Error && "errcode" in cause)) throw cause;
    throw new GazetteerError(
      "gazetteer-not-writable",
      `${folder} could not be written to: ${cause.message}. Make room; the gazetteer is as it was before.`,
      { cause },
    );
  }
}

async function keep(
  path: string,
  digest: string,
  dumps: readonly DumpToRead[],
  misread: MisreadRows,
  { progress, now }: RefreshHooks,
): Promise<void> {
  const writer = new DumpWriter(path);
  try {
    const reader = new GeoNamesReader(writer);
    const files: DumpFile[] = [];
    for (const dump of dumps) {
      files.push(await readDump(dump, reader, misread, progress));
      if (dump.table === "places" && reader.places === 0) throw noPlaces(dump);
    }
    const { places, changed } = reader;
    const countries = writer.countries();
    writer.finish({ digest, read: now(), ...(changed && { changed }), places, countries, files });
  } finally {
    writer.close();
  }
}

function noPlaces({ path }: DumpToRead): IntakeError {
  return new IntakeError(
    "wrong-content",
    `${path} has no town of 500 inhabitants and no seat of an administration; give cities500.zip or another table of GeoNames that has towns.`,
  );
}

function indexed(folder: string, digest: string): string {
  const source = sourceOfDump(folder, digest);
  const index = indexPath(folder, source);
  if (!isIndex(index)) buildIndex(index, source);
  return index;
}
