import { basename, extname } from "node:path";
import { type ArchiveEntry, type OpenArchive, openArchive } from "./archive.ts";
import { ARCHIVE_LIMITS, shown } from "./archive-limits.ts";
import { IntakeError } from "./intake-error.ts";
import type { OpenFile } from "./open-file.ts";
import type { UnpackLimits } from "./size-limits.ts";

/** The one file of a .zip, or the one that has its name: cities500.zip may hold cities500.txt and a readme. */
export async function fileOfArchive(path: string, limits?: UnpackLimits): Promise<OpenFile> {
  const archive = await openArchive(path, path, limits && { ...ARCHIVE_LIMITS, ...limits });
  try {
    const entry = meant(archive, path);
    let read = 0;
    const tell = (bytes: number) => {
      read += bytes;
    };
    return {
      packing: "zip",
      size: entry.size,
      bytesRead: () => read,
      bytes: readThenClosed(entry, archive, tell),
    };
  } catch (error) {
    archive.close();
    throw error;
  }
}

async function* readThenClosed(
  entry: ArchiveEntry,
  archive: OpenArchive,
  tell: (bytes: number) => void,
): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of entry.bytes()) {
      tell(chunk.length);
      yield chunk;
    }
  } finally {
    archive.close();
  }
}

function meant({ entries }: OpenArchive, path: string): ArchiveEntry {
  const files = entries.filter(({ name }) => !/^__MACOSX\/|(^|\/)\.DS_Store$/.test(name));
  const stem = stemOf(path);
  const entry = files.length === 1 ? files[0] : files.find(({ name }) => stemOf(name) === stem);
  if (entry === undefined) throw manyFiles(files, path);
  if (/\.(zip|7z|rar|gz|bz2|xz|tar)$/i.test(entry.name))
    throw new IntakeError(
      "unsafe-archive",
      `${path} holds another archive, '${shown(entry.name)}'; unpack it and give what is in it.`,
    );
  return entry;
}

function stemOf(path: string): string {
  return basename(path, extname(path)).toLowerCase();
}

const NAMED = 5;

function manyFiles(files: readonly ArchiveEntry[], path: string): IntakeError {
  const names = files.slice(0, NAMED).map(({ name }) => `'${shown(name)}'`);
  const what =
    files.length === 0
      ? "nothing"
      : `${files.length} files (${names.join(", ")}${files.length > NAMED ? ", …" : ""})`;
  return new IntakeError(
    "wrong-content",
    `${path} holds ${what}; unpack it and give the file that is meant.`,
  );
}
