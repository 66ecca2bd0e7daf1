import { shown } from "./archive-limits.ts";
import { IntakeError } from "./intake-error.ts";

/** What is wanted of a file or address that may hold something else under its name. */
export type Expected = "json" | "table" | "graph" | "package" | "file of data";

const HEAD = 4096;

/**
 * Refuses a page where data was wanted: what servers and portals give in place of a file that is gone, that wants a
 * login or that is asked for too often.
 */
export function refusePage(head: Uint8Array, where: string, expected: Expected): void {
  const text = textOf(head);
  const wanted = expected === "json" ? "JSON" : `a ${expected}`;
  if (isPage(text)) throw wrong(where, `an HTML page${titled(text)}`, wanted);
  if (expected === "json" && text !== "" && !/^[[{"\d\-tfn]/.test(text))
    throw wrong(where, `'${shown(text.slice(0, 40))}…'`, wanted);
}

/** Whether text begins as a web page does. */
export function isPage(text: string): boolean {
  return /^\s*(<!--.*?-->\s*)*(<\?xml[^>]*>\s*)?<(!doctype html|html|head|body|title)\b/is.test(text);
}

function textOf(head: Uint8Array): string {
  const utf16 = head[0] === 0xff && head[1] === 0xfe;
  return new TextDecoder(utf16 ? "utf-16le" : "utf-8").decode(head.subarray(0, HEAD)).trimStart();
}

function titled(text: string): string {
  const title = /<title[^>]*>([^<]*)/i.exec(text)?.[1]?.replaceAll(/\s+/g, " ").trim();
  return title ? ` ('${shown(title)}')` : "";
}

function wrong(where: string, held: string, wanted: string): IntakeError {
  return new IntakeError(
    "wrong-content",
    `${where} holds ${held} where ${wanted} was expected. Get the file again; if the page asks for a login or a pause, see to that first.`,
  );
}
