import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir, readdir, rename, rm, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import process from "node:process";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { type Gleaned, gleaned, MARKS } from "../formats/wikidata/gleaned.ts";
import { itemOfJson } from "../formats/wikidata/item-of-json.ts";
import { PROPERTY } from "../formats/wikidata/properties.ts";
import type { Misread } from "../record/draft.ts";
import { refusePage } from "./content-expected.ts";
import { type DumpLine, type DumpTally, linesWith } from "./dump-lines.ts";
import { idAtHead, NamedIds } from "./dump-named-ids.ts";
import { IntakeError } from "./intake-error.ts";
import { type OpenFile, openFile } from "./open-file.ts";
import { LONGEST_LINE } from "./size-limits.ts";

/** One line of the file of gleanings. */
export type Gleaning = { readonly gleaned: Gleaned } | { readonly misread: Misread };

export interface GleanOptions {
  /** A folder for what is kept between the pass and its end; it may be emptied at any time. */
  readonly folder: string;
  readonly longestLine?: number | undefined;
  /** Whether it may be read again for names that are missing; a small one is where this is absent. */
  readonly again?: boolean | undefined;
  /** Told of names that are missing. */
  readonly say?: ((line: string) => void) | undefined;
  readonly progress?: ((done: number, of: number) => void) | undefined;
}

/**
 * Goes through a dump and keeps what its places say in a file of JSON Lines; its path. The name of a twin may
 * stand anywhere in the dump, so drafts are made only when all of it has been read; what is kept in between lies on
 * the disk, and an import that was cut off finds it there.
 */
export async function gleanDump(dump: string, options: GleanOptions): Promise<string> {
  const path = await gleaningsPath(dump, options);
  if (await isThere(path)) return path;
  await mkdir(options.folder, { recursive: true });
  await dropAbandoned(path, options.folder);
  const part = `${path}.${process.pid}.part`;
  try {
    await pipeline(Readable.from(gleaningLines(dump, options)), createWriteStream(part, { flush: true }));
    await rename(part, path);
  } finally {
    await rm(part, { force: true });
  }
  return path;
}

/** What a process that was killed had begun to write. */
async function dropAbandoned(path: string, folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const [, pid] = /\.(\d+)\.part$/.exec(name) ?? [];
    const ours = name.startsWith(`${basename(path)}.`);
    if (ours && pid !== undefined && !isRunning(Number(pid))) await rm(join(folder, name), { force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // It runs, and is another user's.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/** Another dump, or the same changed since, has another name. */
async function gleaningsPath(dump: string, { folder, again }: GleanOptions): Promise<string> {
  const { size, mtimeMs } = await stat(dump).catch(() => ({ size: 0, mtimeMs: 0 }));
  const digest = createHash("sha256")
    .update(`${VERSION}\n${again}\n${dump}\n${size}\n${mtimeMs}`)
    .digest("hex");
  return join(folder, `wikidata-${digest.slice(0, 16)}.jsonl`);
}

/** Raised whenever other things are gleaned. */
const VERSION = 2;

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

/** The pass over the dump, and where the line of what is named came before, or may have, another for names alone. */
async function* gleaningLines(dump: string, options: GleanOptions): AsyncGenerator<string> {
  const named = new NamedIds();
  yield* passOver(dump, options, NEEDLES, named);
  if (named.missing === 0) return;
  const again = options.again ?? (await stat(dump)).size <= SMALL;
  options.say?.(
    `${named.missing} twins and bodies are described before the first place that names them${again ? ": the dump is read again for their names." : ", so only their ids are known; what names them waits in hansa review. --twice reads the dump again for their names."}`,
  );
  if (!again) return;
  yield* passOver(dump, options, [], named);
}

/** Read in a minute or two. */
const SMALL = 1_000_000_000;

async function* passOver(
  dump: string,
  { progress, longestLine = LONGEST_LINE }: GleanOptions,
  strings: readonly string[],
  named: NamedIds,
): AsyncGenerator<string> {
  const file = await openFile(dump);
  const tally: DumpTally = { lines: 0, last: "" };
  const start = { text: "" };
  const head = (bytes: Buffer, at: number) => named.missing > 0 && isNamed(bytes, at, named);
  const bytes = checkedHead(file, dump, start, progress);
  const lines = linesWith(bytes, { strings, head }, dump, tally, longestLine);
  try {
    for await (const line of lines) {
      const found = gleaning(line, strings.length > 0, named);
      if (found && "gleaned" in found) named.meet(found.gleaned);
      if (found) yield `${JSON.stringify(found)}\n`;
      if (strings.length === 0 && named.missing === 0) return;
    }
  } catch (error) {
    throw withCount(error, tally);
  }
  if (start.text.startsWith("[") && tally.last !== "]") throw withCount(unended(dump), tally);
}

function isNamed(bytes: Buffer, start: number, named: NamedIds): boolean {
  const id = idAtHead(bytes, start);
  return id !== undefined && named.isMissing(id);
}

/** Without the quotation mark before it, which begins every other word of JSON: so it is found thrice as fast. */
const NEEDLES = [`${PROPERTY.twinned}"`, `${PROPERTY.memberOf}"`];

/** A property as a whole word. */
const quoted = (property: string): string => `"${property}"`;

/** What an entity says; of one that is only named, what names it. */
function gleaning({ bytes, number }: DumpLine, first: boolean, named: NamedIds): Gleaning | undefined {
  const has = (property: string) => bytes.includes(quoted(property));
  const says = first && (has(PROPERTY.twinned) || (has(PROPERTY.memberOf) && MARKS.some(has)));
  if (!says && !isNamed(bytes, 0, named)) return undefined;
  const text = bytes.toString("utf8").trim().replace(/,$/, "");
  const item = itemOfJson(parsed(text));
  if (item === undefined)
    return { misread: { where: `line ${number}`, why: "It is no entity in JSON that can be read." } };
  const found = gleaned(item);
  const kept =
    found.twinned.length + found.memberOf.length + Number(found.facts.iso !== undefined) > 0 ||
    named.isMissing(item.id);
  return kept ? { gleaned: found } : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Sees to the first bytes: a page of an error, and whether the dump is one array. */
async function* checkedHead(
  file: OpenFile,
  dump: string,
  head: { text: string },
  progress: GleanOptions["progress"],
): AsyncGenerator<Uint8Array> {
  for await (const chunk of file.bytes) {
    if (head.text === "") {
      refusePage(chunk, dump, "json");
      head.text = new TextDecoder().decode(chunk.subarray(0, HEAD)).trimStart();
    }
    progress?.(file.bytesRead(), file.size);
    yield chunk;
  }
}

const HEAD = 64;

function unended(dump: string): IntakeError {
  return new IntakeError(
    "ends-too-early",
    `${dump} ends too early: the bracket that ends the array is not there. Get the file again.`,
  );
}

/** Nothing of a dump is kept in the ledger before all of it has been read. */
function withCount(error: unknown, { lines }: DumpTally): unknown {
  if (!(error instanceof IntakeError)) return error;
  const count = `${Math.max(0, lines - 1)} entities had been read; none was brought in.`;
  return new IntakeError(error.code, `${error.message} ${count}`, { cause: error });
}
