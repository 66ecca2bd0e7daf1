import { constants } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { fileOfArchive } from "./archive-file.ts";
import { IntakeError } from "./intake-error.ts";
import { type Packing, packingIn } from "./packing.ts";
import { tooLarge, type UnpackLimits, wholeOf } from "./size-limits.ts";
import { unpacked } from "./unpacked.ts";

/** A file open for reading, from its beginning, once. */
export interface OpenFile {
  readonly packing: Packing;
  /** Bytes to be read: those on disk, or of a .zip the unpacked ones. */
  readonly size: number;
  /** How many of those have been read by now. */
  readonly bytesRead: () => number;
  /** What is in it, unpacked. The file is closed when they end or are left. */
  readonly bytes: AsyncIterable<Uint8Array>;
}

export interface OpenOptions {
  readonly limits?: UnpackLimits;
}

const CHUNK = 1 << 18;
// Opening a pipe nobody writes to would wait for ever. Windows has no such flag.
const READ = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/**
 * Opens a file of the reader's: plain, .gz, .bz2, or a .zip that holds one file. Folders, pipes and devices are
 * refused; what unpacks without end, ends too early or is damaged is told while it is read.
 */
export async function openFile(path: string, { limits }: OpenOptions = {}): Promise<OpenFile> {
  const { handle, size, packing } = await openedAndSniffed(path);
  if (packing === "zip") {
    await handle.close();
    return fileOfArchive(path, limits);
  }
  let read = 0;
  const bytesRead = () => read;
  const packed = chunksOf(handle, (length) => {
    read += length;
  });
  const bytes = packing === "plain" ? packed : unpacked(packing, packed, bytesRead, path, limits);
  return { packing, size, bytesRead, bytes };
}

/** All bytes of a file as they lie there; one that is larger is refused unread. */
export async function wholeFile(path: string, most: number): Promise<Uint8Array> {
  const { handle, size } = await openedAndSniffed(path);
  try {
    if (size > most) throw tooLarge(path, most);
    return await wholeOf(
      chunksOf(handle, () => {}),
      path,
      most,
    );
  } finally {
    await handle.close();
  }
}

/** How a file is packed, without reading it. */
export async function packingOf(path: string): Promise<Packing> {
  const { handle, packing } = await openedAndSniffed(path);
  await handle.close();
  return packing;
}

/** Throws where a packed file is cut off or damaged: seen before a row of it is kept, and not after the last. */
export async function unpacksToItsEnd(path: string): Promise<void> {
  if ((await packingOf(path)) === "plain") return;
  const { bytes } = await openFile(path);
  for await (const _ of bytes);
}

async function openedAndSniffed(
  path: string,
): Promise<{ handle: FileHandle; size: number; packing: Packing }> {
  const handle = await opened(path);
  try {
    const held = await handle.stat();
    if (!held.isFile()) throw notAFile(path, held.isDirectory());
    return { handle, size: held.size, packing: await sniffed(handle) };
  } catch (error) {
    await handle.close();
    throw error;
  }
}

async function opened(path: string): Promise<FileHandle> {
  try {
    return await open(path, READ);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    const absent = /^https?:\/\//i.test(path)
      ? "is an address, and only files are read here; fetch it yourself and give the file"
      : "is not there; check the path";
    const why = code === "ENOENT" ? absent : `cannot be opened (${String(code)})`;
    throw new IntakeError("no-file", `${path} ${why}.`, { cause: error });
  }
}

function notAFile(path: string, isFolder: boolean): IntakeError {
  const what = isFolder
    ? "a folder; name a file in it"
    : "a pipe or device; save what comes from it to a file";
  return new IntakeError("not-a-file", `${path} is ${what}.`);
}

async function sniffed(handle: FileHandle): Promise<Packing> {
  const { bytesRead, buffer } = await handle.read(Buffer.alloc(4), 0, 4, 0);
  return packingIn(buffer.subarray(0, bytesRead));
}

async function* chunksOf(handle: FileHandle, tell: (bytes: number) => void): AsyncGenerator<Uint8Array> {
  for await (const chunk of handle.createReadStream({ highWaterMark: CHUNK, start: 0 })) {
    tell(chunk.length);
    yield chunk;
  }
}
