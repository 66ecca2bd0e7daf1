import { IntakeError } from "./intake-error.ts";

/** What is looked at to find how a text is written. */
export const HEAD_BYTES = 1 << 20;

/**
 * The encoding of a text by its first bytes: its byte order mark, else the zeros that UTF-16 has in every other
 * place, else UTF-8 where the bytes are that, else Windows-1252, in which Latin-1 is read as well.
 */
export function encodingOf(
  head: Uint8Array,
  where: string,
  wanted = "a table of text. Save it as CSV or .xlsx.",
): string {
  const [one, two] = head;
  if (one === 0xff && two === 0xfe) return "utf-16le";
  if (one === 0xfe && two === 0xff) return "utf-16be";
  const [even, odd] = zerosOf(head);
  if (even + odd > 0) {
    const half = Math.min(head.length, SAMPLE) / 2;
    if (odd > half * MOSTLY && even < half * RARELY) return "utf-16le";
    if (even > half * MOSTLY && odd < half * RARELY) return "utf-16be";
    throw new IntakeError("wrong-content", `${where} is binary, not ${wanted}`);
  }
  return isUtf8(head) ? "utf-8" : "windows-1252";
}

/** Text in pieces, of bytes in pieces; a byte order mark is no part of it. */
export async function* decoded(bytes: AsyncIterable<Uint8Array>, encoding: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of bytes) {
    const text = decoder.decode(chunk, { stream: true });
    if (text !== "") yield text;
  }
  const rest = decoder.decode();
  if (rest !== "") yield rest;
}

const SAMPLE = 4096;
const MOSTLY = 0.5;
const RARELY = 0.1;

function zerosOf(head: Uint8Array): [even: number, odd: number] {
  const zeros: [number, number] = [0, 0];
  for (const [at, byte] of head.subarray(0, SAMPLE).entries())
    if (byte === 0) zeros[at % 2 === 0 ? 0 : 1] += 1;
  return zeros;
}

function isUtf8(head: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(head, { stream: true });
    return true;
  } catch {
    return false;
  }
}
