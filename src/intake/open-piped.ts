import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { stdin } from "node:process";
import type { Readable } from "node:stream";
import { IntakeError } from "./intake-error.ts";
import { packingIn } from "./packing.ts";
import { unpacked } from "./unpacked.ts";

/** What comes through standard input or a pipe, unpacked, to be read once. */
export interface Piped {
  /** As it is called where something is wrong with it. */
  readonly name: string;
  readonly bytes: AsyncIterable<Uint8Array>;
}

/** As much of a file is read at once; encodings are told from it. */
const HEAD = 1 << 18;

/**
 * Opens '-' (standard input) or a pipe, such as a shell makes of `<(sort ties.txt)`; of a file there is nothing. Only
 * for what somebody named on this machine: a pipe is waited for until its other end closes it.
 */
export async function openPiped(path: string): Promise<Piped | undefined> {
  const isStandard = path === "-" || path === "/dev/stdin";
  if (!isStandard && !(await isPipe(path))) return undefined;
  const name = isStandard ? "Standard input" : path;
  const stream = isStandard ? stdin : createReadStream(path, { highWaterMark: HEAD });
  return { name, bytes: plain(stream, name) };
}

async function isPipe(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFIFO();
  } catch {
    // What is not there is told by whoever opens the file.
    return false;
  }
}

async function* plain(stream: Readable, name: string): AsyncGenerator<Uint8Array> {
  let read = 0;
  const chunks: AsyncIterator<Buffer> = stream[Symbol.asyncIterator]();
  const head: Buffer[] = [];
  try {
    while (read < HEAD) {
      const next = await chunks.next();
      if (next.done) break;
      read += next.value.length;
      head.push(next.value);
    }
    const first = Buffer.concat(head);
    const packing = packingIn(first);
    if (packing === "zip")
      throw new IntakeError(
        "wrong-content",
        `${name} is a .zip, which is read from its end: unpack it on the way, as in 'unzip -p ties.zip | hansa …'.`,
      );
    const whole = rejoined(first, chunks, (length) => {
      read += length;
    });
    yield* packing === "plain" ? whole : unpacked(packing, whole, () => read, name);
  } finally {
    // Whoever stops early leaves nothing open that would keep the program waiting.
    stream.destroy();
  }
}

async function* rejoined(
  first: Buffer,
  rest: AsyncIterator<Buffer>,
  tell: (bytes: number) => void,
): AsyncGenerator<Uint8Array> {
  if (first.length > 0) yield first;
  for (let next = await rest.next(); !next.done; next = await rest.next()) {
    tell(next.value.length);
    yield next.value;
  }
}
