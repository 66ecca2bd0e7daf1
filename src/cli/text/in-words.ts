import type { Ref } from "../../assessments/because.ts";

/** A code of a controlled list as words. */
export function inWords(code: string): string {
  return code.replaceAll(/[_-]/g, " ");
}

/** A polity or body by its name, and its country where it has one. */
export function nameOf({ name, country }: Pick<Ref, "name" | "country">): string {
  return country ? `${name} (${country})` : name;
}

/** What no source gives is said. */
export const NO_DATE = "date not given";
