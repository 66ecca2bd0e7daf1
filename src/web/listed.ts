import { LISTS } from "virtual:controlled-lists";

export { codeWords as label } from "./language/code-words.ts";

/** The coding rule of a code, in English: what must be true of the source for it to be given. */
export function rule(list: string, code: string): string | undefined {
  return LISTS[list]?.[code]?.[1];
}

export function codesOf(list: string): string[] {
  return Object.keys(LISTS[list] ?? {});
}
