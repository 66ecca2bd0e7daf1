import type { Entry } from "yauzl";
import { IntakeError } from "./intake-error.ts";
import { megabytes, unpacksTooFar } from "./size-limits.ts";

const MEGABYTE = 1_000_000;

/** How much a .zip, and an .xlsx or .docx, which are .zips, may hold. */
export interface ArchiveLimits {
  readonly entries: number;
  /** Unpacked bytes altogether. */
  readonly bytes: number;
  /** Unpacked bytes for each packed one, of an entry that has more than `free` of them. */
  readonly ratio: number;
  readonly free: number;
}

/** A workbook of a million rows has some 500 MB of XML in it, packed 10 to 20 to 1; deflate reaches 1032 to 1. */
export const ARCHIVE_LIMITS: ArchiveLimits = {
  entries: 10_000,
  bytes: 4000 * MEGABYTE,
  ratio: 200,
  free: 64 * MEGABYTE,
};

/** Refuses an archive by its table of contents, before anything of it is unpacked. */
export function refuseUnsafe(entries: readonly Entry[], archive: string, limits: ArchiveLimits): void {
  for (const entry of entries) {
    const why = unsafe(entry);
    if (why) throw unsafeArchive(archive, `'${shown(entry.fileName)}' ${why}`);
    if (entry.uncompressedSize > limits.free && entry.uncompressedSize > limits.ratio * entry.compressedSize)
      throw unpacksTooFar(archive, `more than ${limits.ratio} to 1`);
  }
  const bytes = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
  if (bytes > limits.bytes) throw unpacksTooFar(archive, `to more than ${megabytes(limits.bytes)}`);
  refuseTwins(entries, archive);
  refuseOverlaps(entries, archive);
}

const KIND_OF_FILE = 0o170000;
const LINK = 0o120000;

function unsafe(entry: Entry): string | undefined {
  const { fileName, externalFileAttributes } = entry;
  if (fileName.includes("\\")) return "has a backslash in its path";
  if (/^(\/|[A-Za-z]:)/.test(fileName)) return "is a path that leads out of the archive";
  if (fileName.split("/").includes("..")) return "is a path that leads out of the archive";
  if (fileName.includes("\0")) return "has a null byte in its path";
  if (((externalFileAttributes >>> 16) & KIND_OF_FILE) === LINK) return "is a link";
  if (entry.isEncrypted()) return "is closed by a password; save it without one";
  if (!entry.canDecodeFileData()) return "is packed in a way that is not read here; pack it as plain .zip";
  return undefined;
}

/** Two entries of one name are read as one thing by one program and as another by the next. */
function refuseTwins(entries: readonly Entry[], archive: string): void {
  const seen = new Set<string>();
  for (const { fileName } of entries) {
    if (seen.has(fileName)) throw unsafeArchive(archive, `'${shown(fileName)}' is in it twice`);
    seen.add(fileName);
  }
}

const LOCAL_HEADER = 30;

/** Entries that share their bytes are how a small archive is made to hold any number of large ones. */
function refuseOverlaps(entries: readonly Entry[], archive: string): void {
  const inOrder = entries.toSorted(
    (one, other) => one.relativeOffsetOfLocalHeader - other.relativeOffsetOfLocalHeader,
  );
  let end = 0;
  for (const { relativeOffsetOfLocalHeader: start, compressedSize, fileNameRaw, fileName } of inOrder) {
    if (start < end) throw unsafeArchive(archive, `'${shown(fileName)}' shares its bytes with another entry`);
    end = start + LOCAL_HEADER + fileNameRaw.length + compressedSize;
  }
}

export function unsafeArchive(archive: string, what: string): IntakeError {
  return new IntakeError("unsafe-archive", `${archive} is not taken: in it, ${what}.`);
}

export function tooManyEntries(archive: string, most: number): IntakeError {
  return new IntakeError("unsafe-archive", `${archive} is not taken: it has more than ${most} entries.`);
}

const SHOWN = 80;

/** A name made by others, cut short and without what would steer a terminal. */
export function shown(name: string): string {
  const plain = name.replaceAll(/\p{Cc}/gu, "?");
  return plain.length > SHOWN ? `${plain.slice(0, SHOWN)}…` : plain;
}
