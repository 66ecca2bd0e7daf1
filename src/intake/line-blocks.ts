import { lineTooLong } from "./size-limits.ts";

/** How many lines of a file have been read. */
export interface LineTally {
  lines: number;
}

/**
 * The lines of a file in blocks of whole lines: whoever has millions of them to look at does so without a promise
 * for each. Every block ends with the end of a line, but the last, where the file does not.
 */
export async function* lineBlocks(
  bytes: AsyncIterable<Uint8Array>,
  file: string,
  tally: LineTally,
  longest: number = LONGEST,
): AsyncGenerator<Buffer> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of bytes) {
    const held = Buffer.concat([rest, chunk]);
    const end = held.lastIndexOf(NEWLINE) + 1;
    if (end > 0) yield held.subarray(0, end);
    // Copied: a part of a block would hold all of it in memory.
    rest = end === 0 ? held : Buffer.from(held.subarray(end));
    if (rest.length > longest) throw lineTooLong(file, tally.lines + 1, longest);
  }
  if (rest.length > 0) yield rest;
}

const NEWLINE = 10;
const LONGEST = 4_000_000;

/** Each line of a block, without its end; `ended` is false for one that a file breaks off in. */
export function eachLine(
  block: Buffer,
  tally: LineTally,
  take: (bytes: Buffer, start: number, stop: number, ended: boolean) => void,
): void {
  // What some editors put before the first line.
  const from = tally.lines === 0 && block.subarray(0, 3).equals(MARK) ? MARK.length : 0;
  for (let start = from; start < block.length; ) {
    const end = block.indexOf(NEWLINE, start);
    const stop = end < 0 ? block.length : end;
    tally.lines += 1;
    const last = stop > start && block[stop - 1] === RETURN ? stop - 1 : stop;
    if (last > start) take(block, start, last, end >= 0);
    start = stop + 1;
  }
}

const RETURN = 13;
const MARK = Buffer.from("\uFEFF");
