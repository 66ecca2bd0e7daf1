import { IntakeError } from "./intake-error.ts";

const MEGABYTE = 1_000_000;

/** How far something packed may unpack. What passes through is bounded in memory; this bounds it in time. */
export interface UnpackLimits {
  /** Unpacked bytes altogether. */
  readonly bytes: number;
  /** Unpacked bytes for each packed one, once there are more than `free` of them. */
  readonly ratio: number;
  readonly free: number;
}

/**
 * The dump of all Wikidata unpacks to some 2 TB at about 13 to 1, and tables of alike rows to 100 to 1. A bomb of
 * gzip reaches 1032 to 1, one of bzip2 far more.
 */
export const UNPACK_LIMITS: UnpackLimits = { bytes: 8_000_000 * MEGABYTE, ratio: 300, free: 256 * MEGABYTE };

/** Passes bytes through, and refuses what unpacks further than any true file does. */
export async function* withinLimits(
  unpacked: AsyncIterable<Uint8Array>,
  packedSoFar: () => number,
  file: string,
  limits: UnpackLimits = UNPACK_LIMITS,
): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  for await (const chunk of unpacked) {
    bytes += chunk.length;
    if (bytes > limits.bytes) throw unpacksTooFar(file, `to more than ${megabytes(limits.bytes)}`);
    if (bytes > limits.free && bytes > limits.ratio * packedSoFar())
      throw unpacksTooFar(file, `more than ${limits.ratio} to 1`);
    yield chunk;
  }
}

export function unpacksTooFar(file: string, how: string): IntakeError {
  return new IntakeError(
    "unpacks-too-far",
    `${file} unpacks ${how}, as files do that are made to fill a machine, and is not read further. If you trust it, unpack it yourself and give the unpacked file.`,
  );
}

/** All of it in one piece, where it has to be; what is larger is refused and no more of it held. */
export async function wholeOf(
  bytes: AsyncIterable<Uint8Array>,
  what: string,
  most: number,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of bytes) {
    length += chunk.length;
    if (length > most) throw tooLarge(what, most);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, length);
}

export function tooLarge(what: string, most: number): IntakeError {
  return new IntakeError("too-large", `${what} is larger than the ${megabytes(most)} taken here.`);
}

/** Far longer than any row or entity that is known: the longest of Wikidata have some 5 MB. */
export const LONGEST_LINE = 64 * MEGABYTE;

export function lineTooLong(file: string, line: number, most: number): IntakeError {
  return new IntakeError(
    "line-too-long",
    `${file}, line ${line}: longer than ${megabytes(most)} and not read further. Is it a file of lines? One whose line ends were lost has to be got again.`,
  );
}

export function megabytes(bytes: number): string {
  return bytes < MEGABYTE ? `${bytes} bytes` : `${Math.round(bytes / MEGABYTE)} MB`;
}
