import { LONGEST_LINE, lineTooLong } from "./size-limits.ts";

/** A line of a file, without its end. */
export interface DumpLine {
  /** Counted from 1. */
  readonly number: number;
  readonly bytes: Buffer;
}

/** How far the reading is. */
export interface DumpTally {
  /** Lines that have been read to their end. */
  lines: number;
  /** The last line that was not empty. */
  last: string;
}

/** Which lines are wanted. */
export interface LinesWanted {
  /** Those in which one of these occurs. */
  readonly strings: readonly string[];
  /** And those for which this says so, by what stands at their beginning; the end may lie beyond the line. */
  readonly head?: (bytes: Buffer, start: number) => boolean;
}

/**
 * The lines in which one of some strings occurs, or whose beginning is wanted. They are looked for in whole chunks, as bytes, and only the lines
 * that have one are cut out: nearly all of a dump is never made into text.
 *
 * A line that runs over the end of a chunk is gathered, up to `longest` bytes of it.
 */
export async function* linesWith(
  bytes: AsyncIterable<Uint8Array>,
  { strings, head }: LinesWanted,
  file: string,
  tally: DumpTally,
  longest: number = LONGEST_LINE,
): AsyncGenerator<DumpLine> {
  const wanted = strings.map((text) => Buffer.from(text));
  const isWanted = (line: Buffer) => wanted.some((each) => line.includes(each)) || head?.(line, 0);
  const open = new OpenLine(file, longest);
  for await (const chunk of bytes) {
    const buffer = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length);
    const first = buffer.indexOf(NEWLINE);
    if (first < 0) {
      open.add(buffer, tally.lines + 1);
      continue;
    }
    open.add(buffer.subarray(0, first), tally.lines + 1);
    const line = open.take();
    tally.lines += 1;
    if (isWanted(line)) yield { number: tally.lines, bytes: line };
    const last = buffer.lastIndexOf(NEWLINE);
    yield* wantedIn(buffer.subarray(first + 1, last + 1), wanted, head, tally);
    remember(tally, last > first ? lastLineOf(buffer, last) : line);
    open.add(buffer.subarray(last + 1), tally.lines + 1);
  }
  const rest = open.take();
  if (rest.length === 0) return;
  tally.lines += 1;
  remember(tally, rest);
  if (isWanted(rest)) yield { number: tally.lines, bytes: rest };
}

const NEWLINE = 10;

/** Whole lines, each with its end. */
function* wantedIn(
  lines: Buffer,
  wanted: readonly Buffer[],
  head: LinesWanted["head"],
  tally: DumpTally,
): Generator<DumpLine> {
  const next = wanted.map((each) => ({ each, at: lines.indexOf(each) }));
  let begin = 0;
  for (;;) {
    const hit = Math.min(lines.length, ...next.map(({ at }) => (at < 0 ? lines.length : at)));
    if (hit === lines.length) break;
    const start = lines.lastIndexOf(NEWLINE, hit) + 1;
    const end = lines.indexOf(NEWLINE, hit);
    yield* passed(lines, begin, start, head, tally);
    tally.lines += 1;
    yield { number: tally.lines, bytes: lines.subarray(start, end) };
    begin = end + 1;
    for (const each of next) if (each.at >= 0 && each.at < begin) each.at = lines.indexOf(each.each, begin);
  }
  yield* passed(lines, begin, lines.length, head, tally);
}

/** Lines without any of the strings: counted, and given where their beginning is wanted. */
function* passed(
  bytes: Buffer,
  from: number,
  to: number,
  head: LinesWanted["head"],
  tally: DumpTally,
): Generator<DumpLine> {
  for (let start = from; start < to; ) {
    const end = bytes.indexOf(NEWLINE, start);
    tally.lines += 1;
    if (head?.(bytes, start)) yield { number: tally.lines, bytes: bytes.subarray(start, end) };
    start = end + 1;
  }
}

/** Only its beginning matters: whether it is the bracket that ends a dump. */
const SHOWN = 8;

function remember(tally: DumpTally, line: Buffer): void {
  const text = line.toString("latin1", 0, SHOWN).trim();
  if (text !== "") tally.last = text;
}

/** The last line before the end that is not empty. */
function lastLineOf(buffer: Buffer, end: number): Buffer {
  let stop = end;
  while (stop > 0 && (buffer[stop - 1] === NEWLINE || buffer[stop - 1] === RETURN)) stop--;
  return buffer.subarray(stop === 0 ? 0 : buffer.lastIndexOf(NEWLINE, stop - 1) + 1, stop);
}

const RETURN = 13;

/** The beginning of a line whose end has not come. */
class OpenLine {
  readonly #file: string;
  readonly #longest: number;
  #parts: Buffer[] = [];
  #length = 0;

  constructor(file: string, longest: number) {
    this.#file = file;
    this.#longest = longest;
  }

  /** Copied: a part of a chunk would hold all of it in memory. */
  add(part: Buffer, line: number): void {
    if (part.length === 0) return;
    this.#length += part.length;
    if (this.#length > this.#longest) throw lineTooLong(this.#file, line, this.#longest);
    this.#parts.push(Buffer.from(part));
  }

  take(): Buffer {
    const line = this.#parts.length === 1 ? this.#parts[0] : Buffer.concat(this.#parts, this.#length);
    this.#parts = [];
    this.#length = 0;
    return line ?? Buffer.alloc(0);
  }
}
