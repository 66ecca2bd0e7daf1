import { crc32 } from "node:zlib";
import yauzl, { type Entry, type ZipFile } from "yauzl";
import {
  ARCHIVE_LIMITS,
  type ArchiveLimits,
  refuseUnsafe,
  shown,
  tooManyEntries,
  unsafeArchive,
} from "./archive-limits.ts";
import { IntakeError } from "./intake-error.ts";

/** A file in an archive. */
export interface ArchiveEntry {
  /** Its path in the archive; it leads nowhere else. */
  readonly name: string;
  /** Unpacked. */
  readonly size: number;
  /** Unpacks it; it is refused where it is not as long as it says or its checksum differs. */
  bytes(): AsyncIterable<Uint8Array>;
}

export interface OpenArchive {
  readonly entries: readonly ArchiveEntry[];
  close(): void;
}

/** The files in a .zip, named by its path or given whole. One that is made to do harm is refused unopened. */
export async function openArchive(
  from: string | Uint8Array,
  name: string = typeof from === "string" ? from : "the archive",
  limits: ArchiveLimits = ARCHIVE_LIMITS,
): Promise<OpenArchive> {
  const zip = await asArchive(name, () => zipOf(from));
  try {
    const listed = await asArchive(name, () => entriesOf(zip, name, limits));
    refuseUnsafe(listed, name, limits);
    return {
      entries: listed
        .filter(({ fileName }) => !fileName.endsWith("/"))
        .map((entry) => fileIn(zip, entry, name)),
      close: () => zip.close(),
    };
  } catch (error) {
    zip.close();
    throw error;
  }
}

/**
 * Unpacks everything once and keeps nothing: what passes may be given to a library that trusts the sizes an
 * archive states, as those for .xlsx and .docx do.
 */
export async function refuseUnsoundArchive(
  from: string | Uint8Array,
  name?: string,
  limits?: ArchiveLimits,
): Promise<void> {
  const archive = await openArchive(from, name, limits);
  try {
    for (const entry of archive.entries) for await (const _ of entry.bytes());
  } finally {
    archive.close();
  }
}

const OPTIONS = { autoClose: false, lazyEntries: true, strictFileNames: true } as const;

function zipOf(from: string | Uint8Array): Promise<ZipFile> {
  if (typeof from === "string") return yauzl.openPromise(from, OPTIONS);
  return yauzl.fromBufferPromise(Buffer.from(from.buffer, from.byteOffset, from.byteLength), OPTIONS);
}

async function entriesOf(zip: ZipFile, name: string, limits: ArchiveLimits): Promise<Entry[]> {
  const entries: Entry[] = [];
  for await (const entry of zip.eachEntry()) {
    if (entries.length === limits.entries) throw tooManyEntries(name, limits.entries);
    entries.push(entry);
  }
  return entries;
}

function fileIn(zip: ZipFile, entry: Entry, archive: string): ArchiveEntry {
  return {
    name: entry.fileName,
    size: entry.uncompressedSize,
    bytes: () => checked(zip, entry, archive),
  };
}

async function* checked(zip: ZipFile, entry: Entry, archive: string): AsyncGenerator<Uint8Array> {
  const stream = await asArchive(archive, () => zip.openReadStreamPromise(entry));
  let sum = 0;
  try {
    for await (const chunk of stream) {
      sum = crc32(chunk, sum);
      yield chunk;
    }
  } catch (error) {
    throw damaged(archive, error);
  }
  if (sum !== entry.crc32) throw damaged(archive, new Error(`the checksum of ${entry.fileName} differs`));
}

async function asArchive<T>(name: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    throw error instanceof IntakeError ? error : damaged(name, error);
  }
}

function damaged(archive: string, error: unknown): IntakeError {
  const why = error instanceof Error ? error.message : String(error);
  // What yauzl says of a path it does not let through.
  if (/fileName|(absolute|relative) path/.test(why)) return unsafeArchive(archive, shown(why));
  return new IntakeError(
    "damaged",
    `${archive} is no .zip that can be read, or is damaged: ${why.replace(/\.$/, "")}. Get the file again.`,
    { cause: error },
  );
}
