import bitIterator from "unbzip2-stream/lib/bit_iterator.js";
import bzip2 from "unbzip2-stream/lib/bzip2.js";

const UNIT = 100_000;
/** More than a block of 900,000 symbols of 20 bits takes, the longest that the format allows. */
const AHEAD = 3_000_000;
const CHUNK = 1 << 20;

/** The packed bytes ended inside a block. */
export class CutShort extends Error {}

/**
 * Unpacks bzip2 a block at a time. The stream that comes with the library unpacks all that it has been given at
 * once, without end where a file of a few kilobytes holds thousands of blocks of 46 MB.
 */
export async function* bunzip2(packed: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const waiting: Uint8Array[] = [];
  let given = 0;
  const blocks = new Blocks(() => {
    const next = waiting.shift();
    if (next === undefined) throw new CutShort();
    return next;
  });
  for await (const chunk of packed) {
    if (chunk.length === 0) continue;
    waiting.push(chunk);
    given += chunk.length;
    while (given - blocks.bytesRead > AHEAD) yield* blocks.next();
  }
  while (given > blocks.bytesRead) yield* blocks.next();
  if (blocks.inside) throw new CutShort();
}

/** The blocks of one or more streams of bzip2, one after the other. */
class Blocks {
  readonly #nextBuffer: () => Uint8Array;
  #bits: ReturnType<typeof bitIterator> | undefined;
  #block: Int32Array | undefined;
  #checksum = 0;

  constructor(nextBuffer: () => Uint8Array) {
    this.#nextBuffer = nextBuffer;
  }

  get bytesRead(): number {
    return this.#bits?.bytesRead ?? 0;
  }

  /** Whether a stream has begun and not ended. */
  get inside(): boolean {
    return this.#block !== undefined;
  }

  /** The bytes of the next block; none for a stream's head and end. */
  next(): readonly Uint8Array[] {
    this.#bits ??= bitIterator(this.#nextBuffer);
    if (this.#block === undefined) {
      this.#block = new Int32Array(UNIT * bzip2.header(this.#bits));
      this.#checksum = 0;
      return [];
    }
    const out = new Chunks();
    const checksum = bzip2.decompress(this.#bits, out.put, this.#block, this.#block.length, this.#checksum);
    if (checksum === null) this.#block = undefined;
    else this.#checksum = checksum;
    return out.all();
  }
}

/** Gathers single bytes into chunks. */
class Chunks {
  readonly #full: Uint8Array[] = [];
  #open = new Uint8Array(CHUNK);
  #length = 0;

  readonly put = (byte: number): void => {
    if (this.#length === CHUNK) {
      this.#full.push(this.#open);
      this.#open = new Uint8Array(CHUNK);
      this.#length = 0;
    }
    this.#open[this.#length++] = byte;
  };

  all(): readonly Uint8Array[] {
    return this.#length === 0 ? this.#full : [...this.#full, this.#open.subarray(0, this.#length)];
  }
}
