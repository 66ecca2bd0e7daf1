import { LISTS } from "virtual:controlled-lists";
import { words } from "./words.ts";

/** The label of a code in its controlled list. */
export function label(list: string, code: string): string {
  return LISTS[list]?.[code]?.[0] ?? words(code);
}

/** The coding rule of a code: what must be true of the source for it to be given. */
export function rule(list: string, code: string): string | undefined {
  return LISTS[list]?.[code]?.[1];
}

export function codesOf(list: string): string[] {
  return Object.keys(LISTS[list] ?? {});
}
