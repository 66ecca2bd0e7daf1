import { readFileSync } from "node:fs";
import { UsageError } from "./usage-error.ts";

const STANDARD_INPUT = 0;

/** What the file of an option `--input` holds as JSON; '-' is standard input. */
export function jsonInput(file: string): unknown {
  const text = textOf(file);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UsageError(`--input: ${file} is no JSON: ${wordsOf(error)}.`);
  }
}

function textOf(file: string): string {
  try {
    return readFileSync(file === "-" ? STANDARD_INPUT : file, "utf8");
  } catch (error) {
    throw new UsageError(`--input: ${file} cannot be read: ${wordsOf(error)}.`);
  }
}

const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
