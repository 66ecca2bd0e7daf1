import { LISTS } from "virtual:controlled-lists";
import { type CodeList, coded } from "./language/text.ts";
import { words } from "./words.ts";

/** What a code is called in the reader's language; a code without words of its own is read as it is written. */
export function label(list: CodeList, code: string): string {
  return coded(list, code) ?? words(code);
}

/** The coding rule of a code, in English: what must be true of the source for it to be given. */
export function rule(list: string, code: string): string | undefined {
  return LISTS[list]?.[code]?.[1];
}

export function codesOf(list: string): string[] {
  return Object.keys(LISTS[list] ?? {});
}
