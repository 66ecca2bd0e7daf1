import { accessSync, constants, rmSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { DatabaseSync } from "node:sqlite";
import type { Country } from "../gazetteer/country.ts";
import type { Position } from "../gazetteer/kilometres-apart.ts";
import type { Bearer, Countries, KnownName, LikeBearer, LikenessLookup, Place } from "../gazetteer/place.ts";
import { GazetteerError } from "./gazetteer-error.ts";
import { gazetteerFolder } from "./gazetteer-folder.ts";
import { gazetteerInUse } from "./gazetteer-in-use.ts";
import { buildIndex, indexPath, openIndex } from "./gazetteer-index.ts";
import { GazetteerLookup } from "./gazetteer-lookup.ts";
import type { GazetteerSource } from "./gazetteer-source.ts";
import { GazetteerSuggest } from "./gazetteer-suggest.ts";
import { makeFolder } from "./make-folder.ts";
import { isOursAlone } from "./ours-alone.ts";

export interface GazetteerOptions {
  /** Where the index is kept; by default the user's cache folder. */
  readonly folder?: string;
  /** Where it goes if it cannot be kept there. */
  readonly otherwise?: string;
  /** Told what takes a while or goes otherwise than asked. */
  readonly say?: (line: string) => void;
  /** What is indexed; by default what is in use in the folder: the bundled places or dumps of GeoNames. */
  readonly source?: GazetteerSource;
}

/** Opens the places of the world, indexing them first where no whole index is found. */
export function openGazetteer(options: GazetteerOptions = {}): Gazetteer {
  const folder = options.folder ?? ownFolder();
  const otherwise = options.otherwise ?? join(tmpdir(), `hansa-${process.getuid?.() ?? "cache"}`);
  const { say = () => {} } = options;
  return new Gazetteer({ folder, otherwise }, options.source ?? gazetteerSourceInUse(folder, say), say);
}

/** What the gazetteer in a folder, the user's own by default, is made from; where that is lost, it is said. */
export function gazetteerSourceInUse(
  folder: string = ownFolder(),
  say: (line: string) => void = () => {},
): GazetteerSource {
  const { source, lost } = gazetteerInUse(folder);
  if (lost)
    say(
      "What was read from GeoNames' dumps is gone; the bundled places are used. hansa cities refresh reads them again.",
    );
  return source;
}

function ownFolder(): string {
  return gazetteerFolder({ env: process.env, platform: process.platform, home: homedir() });
}

/** What the core asks of places, what a search box asks, and the countries. */
export class Gazetteer implements LikenessLookup {
  readonly #open: () => Opened;
  #opened: Opened;

  constructor(folders: Folders, source: GazetteerSource, say: (line: string) => void) {
    this.#open = () => opened(folders, source, say);
    this.#opened = this.#open();
  }

  get path(): string {
    return this.#opened.path;
  }

  bearers(key: string): readonly Bearer[] {
    return this.#ask(({ lookup }) => lookup.bearers(key));
  }

  place(id: string): Place | undefined {
    return this.#ask(({ lookup }) => lookup.place(id));
  }

  knownNames(): Iterable<KnownName> {
    return this.#ask(({ lookup }) => lookup.knownNames());
  }

  goingOn(key: string, countries?: Countries): readonly LikeBearer[] {
    return this.#ask(({ lookup }) => lookup.goingOn(key, countries));
  }

  sounding(consonants: string, countries?: Countries): readonly Place[] {
    return this.#ask(({ lookup }) => lookup.sounding(consonants, countries));
  }

  near(position: Position, kilometres: number): readonly Place[] {
    return this.#ask(({ lookup }) => lookup.near(position, kilometres));
  }

  /** The places whose names begin as typed, the more renowned first. */
  suggest(typed: string, limit: number): readonly Place[] {
    return this.#ask(({ suggest }) => suggest.suggest(typed, limit));
  }

  countries(): readonly Country[] {
    return this.#ask(({ lookup }) => lookup.countries());
  }

  close(): void {
    this.#opened.db.close();
  }

  /** An index that proves damaged in use is thrown away and built again: it can be made anew at any time. */
  #ask<Answer>(question: (opened: Opened) => Answer): Answer {
    try {
      return question(this.#opened);
    } catch (error) {
      if (!isDamage(error)) throw error;
      this.close();
      rmSync(this.path, { force: true });
      this.#opened = this.#open();
      return question(this.#opened);
    }
  }
}

interface Opened {
  readonly path: string;
  readonly db: DatabaseSync;
  readonly lookup: GazetteerLookup;
  readonly suggest: GazetteerSuggest;
}

type Folders = Required<Pick<GazetteerOptions, "folder" | "otherwise">>;

/**
 * The index in the user's own folder, made there if need be. Only where that cannot be written the other folder
 * is looked into, and only if nobody else can put an index there: its name can be guessed by all who use /tmp.
 */
function opened(
  { folder, otherwise }: Folders,
  source: GazetteerSource,
  say: (line: string) => void,
): Opened {
  const own = indexPath(folder, source);
  const db = openIndex(own) ?? builtIndex(own, source, say);
  if (db !== undefined) return using(own, db);
  const other = indexPath(otherwise, source);
  const found = isOursAlone(otherwise) ? (openIndex(other) ?? builtIndex(other, source, say)) : undefined;
  if (found !== undefined) {
    say(`The index of place names is in ${otherwise} instead; set XDG_CACHE_HOME to a folder that keeps it.`);
    return using(other, found);
  }
  const why = `The index of place names can be written neither to ${folder} nor to ${otherwise}.`;
  throw new GazetteerError(
    "gazetteer-not-writable",
    `${why} Make one of them writable for you alone, or set XDG_CACHE_HOME.`,
  );
}

function using(path: string, db: DatabaseSync): Opened {
  const lookup = new GazetteerLookup(db);
  return { path, db, lookup, suggest: new GazetteerSuggest(db, lookup) };
}

function builtIndex(
  path: string,
  source: GazetteerSource,
  say: (line: string) => void,
): DatabaseSync | undefined {
  try {
    // Nothing is announced that cannot even begin.
    makeFolder(dirname(path), 0o700);
    accessSync(dirname(path), constants.W_OK);
    say("Indexing the places of the world, once; this takes some seconds …");
    buildIndex(path, source);
    say(`The index of place names is ${path}.`);
    return openIndex(path);
  } catch (error) {
    if (error instanceof GazetteerError) throw error;
    say(`${path} cannot be written (${error instanceof Error ? error.message : String(error)}).`);
    return undefined;
  }
}

function isDamage(error: unknown): boolean {
  if (!(error instanceof Error) || !("errcode" in error) || typeof error.errcode !== "number") return false;
  return [SQLITE_CORRUPT, SQLITE_NOTADB].includes(error.errcode & 0xff);
}

const SQLITE_CORRUPT = 11;
const SQLITE_NOTADB = 26;
