import { createReadStream, createWriteStream } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { crc32, createDeflateRaw } from "node:zlib";
import { QuestionError } from "../contract/error-body.ts";

interface Entry {
  name: Buffer;
  crc: number;
  packed: number;
  size: number;
  offset: number;
}

/**
 * Files of a folder as a .zip, in the order given. All are dated 1 January 1980, the first day the format knows: the
 * same files make the same bytes. Sizes stand after each entry, so that nothing is held.
 */
export async function zipFolder(folder: string, files: readonly string[], to: string): Promise<void> {
  await pipeline(Readable.from(zipParts(folder, files)), createWriteStream(to, { flags: "wx", flush: true }));
}

async function* zipParts(folder: string, files: readonly string[]): AsyncGenerator<Buffer> {
  const entries: Entry[] = [];
  let offset = 0;
  for (const path of files) {
    const entry: Entry = { name: Buffer.from(path), crc: 0, packed: 0, size: 0, offset };
    const head = localHeader(entry);
    yield head;
    for await (const part of packed(join(folder, ...path.split("/")), entry)) yield part;
    const tail = sizes(entry);
    yield tail;
    offset += head.length + entry.packed + tail.length;
    entries.push(entry);
    if (offset > MOST) throw tooLarge();
  }
  const listing = Buffer.concat(entries.map(centralHeader));
  yield listing;
  yield endRecord(entries.length, listing.length, offset);
}

/** The deflated bytes of a file; its sum and sizes are noted on the way. */
async function* packed(path: string, entry: Entry): AsyncGenerator<Buffer> {
  const deflate = createReadStream(path, { highWaterMark: 1 << 18 })
    .on("data", (part) => {
      entry.crc = crc32(part, entry.crc);
      entry.size += part.length;
    })
    .on("error", (error) => deflate.destroy(error))
    .pipe(createDeflateRaw({ level: 6 }));
  for await (const part of deflate) {
    entry.packed += part.length;
    yield part;
  }
}

const MOST = 0xffffffff;

function tooLarge(): QuestionError {
  return new QuestionError(
    "bad-question",
    "zip-too-large",
    "The export takes more than 4 GB, which a plain .zip cannot hold; name a folder instead.",
  );
}

const VERSION = 20;
/** Sizes stand behind the entry; names are UTF-8. */
const FLAGS = 0x0808;
const DEFLATED = 8;
/** 1 January 1980, midnight. */
const DATE = 0x0021;

function localHeader({ name }: Entry): Buffer {
  const fixed = Buffer.alloc(30);
  fixed.writeUInt32LE(0x04034b50, 0);
  common(fixed, 4);
  fixed.writeUInt16LE(name.length, 26);
  return Buffer.concat([fixed, name]);
}

function sizes({ crc, packed: bytes, size }: Entry): Buffer {
  const fixed = Buffer.alloc(16);
  fixed.writeUInt32LE(0x08074b50, 0);
  for (const [at, number] of [crc, bytes, size].entries()) fixed.writeUInt32LE(number, 4 + 4 * at);
  return fixed;
}

function centralHeader({ name, crc, packed: bytes, size, offset }: Entry): Buffer {
  const fixed = Buffer.alloc(46);
  fixed.writeUInt32LE(0x02014b50, 0);
  fixed.writeUInt16LE(VERSION, 4);
  common(fixed, 6);
  for (const [at, number] of [crc, bytes, size].entries()) fixed.writeUInt32LE(number, 16 + 4 * at);
  fixed.writeUInt16LE(name.length, 28);
  fixed.writeUInt32LE(offset, 42);
  return Buffer.concat([fixed, name]);
}

/** What both headers of an entry begin with, from the version on. */
function common(header: Buffer, at: number): void {
  header.writeUInt16LE(VERSION, at);
  header.writeUInt16LE(FLAGS, at + 2);
  header.writeUInt16LE(DEFLATED, at + 4);
  header.writeUInt16LE(DATE, at + 8);
}

function endRecord(entries: number, bytes: number, offset: number): Buffer {
  const fixed = Buffer.alloc(22);
  fixed.writeUInt32LE(0x06054b50, 0);
  fixed.writeUInt16LE(entries, 8);
  fixed.writeUInt16LE(entries, 10);
  fixed.writeUInt32LE(bytes, 12);
  fixed.writeUInt32LE(offset, 16);
  return fixed;
}

/** A .zip with its files dated 1 January 1980, whenever the library that made it says it was. */
export function undated(zip: Buffer): Buffer {
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const local = zip.readUInt32LE(at + 42);
    zip.writeUInt32LE(DATE << 16, at + 12);
    zip.writeUInt32LE(DATE << 16, local + 10);
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return zip;
}
