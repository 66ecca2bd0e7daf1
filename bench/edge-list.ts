import { closeSync, openSync, readFileSync, writeSync } from "node:fs";
import type { Ties } from "../src/graph/graph.ts";

const CHUNK = 100_000;

/** Writes ties as two numbers a line, for all sides of a race to read. */
export function writeTies(file: string, { from, to }: Ties): void {
  const open = openSync(file, "w");
  for (let start = 0; start < from.length; start += CHUNK) {
    const lines = Array.from(from.subarray(start, start + CHUNK), (a, i) => `${a} ${to[start + i]}\n`);
    writeSync(open, lines.join(""));
  }
  closeSync(open);
}

/** Reads them, byte by byte: a string of five million lines would be the most that the process ever holds. */
export function readTies(file: string): Ties {
  const bytes = readFileSync(file);
  const numbers = new Uint32Array(2 * bytes.reduce((lines, byte) => lines + (byte === 10 ? 1 : 0), 0));
  let count = 0;
  let number = 0;
  for (const byte of bytes) {
    if (byte >= 48) number = 10 * number + byte - 48;
    else {
      numbers[count++] = number;
      number = 0;
    }
  }
  const ends = (odd: 0 | 1): Uint32Array =>
    new Uint32Array(numbers.length / 2).map((_, tie) => numbers[2 * tie + odd] ?? 0);
  return { from: ends(0), to: ends(1) };
}
