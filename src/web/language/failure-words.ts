import type { Failure } from "../ask.ts";
import { spoken, told } from "./text.ts";

/** Failures that the pages tell themselves, in the reader's language already. */
const OWN = new Set(["unreachable", "unreadable", "broken-off"]);

/**
 * What a failure says: the server's own words where the reader reads English, else what its code means; where the
 * message files know no such code, the server's English, marked so.
 */
export function failureWords({ code, message, asked = "" }: Failure): { words: string; lang?: "en" } {
  if (OWN.has(code) || spoken().startsWith("en")) return { words: message };
  const words =
    asked === ""
      ? (told(`failed.${code}`, {}) ?? told(`failedStudy.${code}`, {}))
      : told(`failedAsked.${code}`, { asked });
  return words === undefined ? { words: message, lang: "en" } : { words };
}
