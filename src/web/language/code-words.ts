import { words } from "../words.ts";
import { type CodeList, coded } from "./text.ts";

/** What a code is called in the reader's language; one without words of its own is read as it is written. */
export function codeWords(list: CodeList, code: string): string {
  return coded(list, code) ?? words(code);
}
