import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { IntakeError } from "./intake-error.ts";
import { packingOf } from "./open-file.ts";

/** A file on disk as it was when it was looked at. */
export interface FileSeen {
  readonly path: string;
  readonly file: string;
  readonly bytes: number;
  readonly sha256: string;
  /** The day it was last written. */
  readonly day: string;
  readonly changedMs: number;
}

/** The files named; of a folder those that are called as one of these, packed or not. */
export async function filesNamed(
  paths: readonly string[],
  called: readonly string[],
): Promise<readonly string[]> {
  const found: string[] = [];
  for (const path of paths) {
    const isFolder = (await stat(path).catch(() => undefined))?.isDirectory() === true;
    found.push(...(isFolder ? await filesIn(path, called) : [path]));
  }
  return [...new Set(found)];
}

const PACKED = /(\.txt)?(\.zip|\.gz|\.bz2)?$/i;

async function filesIn(folder: string, called: readonly string[]): Promise<string[]> {
  const names = (await readdir(folder))
    .filter((name) => called.includes(name.replace(PACKED, "")))
    .toSorted();
  if (names.length === 0)
    throw new IntakeError(
      "no-file",
      `${folder} has none of ${called.join(", ")} (.txt, .zip or .gz); name the files.`,
    );
  return names.map((name) => join(folder, name));
}

export async function fileSeen(path: string): Promise<FileSeen> {
  // Refuses what is no file before anyone waits for a pipe.
  await packingOf(path);
  const { size, mtime, mtimeMs } = await stat(path);
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) hash.update(chunk);
  return {
    path,
    file: basename(path),
    bytes: size,
    sha256: hash.digest("hex"),
    day: mtime.toISOString().slice(0, 10),
    changedMs: mtimeMs,
  };
}

/** Refuses a file that somebody wrote to while it was read: half of it may be of another day. */
export async function refuseChanged({ path, bytes, changedMs }: FileSeen): Promise<void> {
  const { size, mtimeMs } = await stat(path);
  if (size !== bytes || mtimeMs !== changedMs)
    throw new IntakeError("damaged", `${path} was written to while it was read; try again when it is whole.`);
}
