import { createHash } from "node:crypto";
import { basename } from "node:path";
import { type DocumentForm, documentForm } from "./document-form.ts";
import type { FetchOptions } from "./fetch-guarded.ts";
import { fetchWhole } from "./fetch-whole.ts";
import { shortened } from "./guard-url.ts";
import { IntakeError } from "./intake-error.ts";
import { wholeFile } from "./open-file.ts";

/** A document in hand: its bytes, which file it is, and where it came from. */
export interface OpenDocument extends DocumentForm {
  readonly bytes: Uint8Array;
  readonly sha256: string;
  /** Its file's name, without folders. */
  readonly name: string;
  /** Where it was fetched from, in the end. */
  readonly url?: string;
}

/** A document is held in memory; a book of scans has 100 MB. */
const MOST_BYTES = 200_000_000;

/** Opens a document by its path or its address. */
export async function openDocument(named: string, options: FetchOptions = {}): Promise<OpenDocument> {
  return isAddress(named) ? fetched(named, options) : documentFile(named);
}

/** Whether what was named is an address; else it is a path. Another scheme is told as an address that is not taken. */
export function isAddress(named: string): boolean {
  return /^[a-z][a-z0-9+.-]+:\/\//i.test(named);
}

/** Opens a file as a document of a name: a copy may lie under another one, and the name tells kinds of text apart. */
export async function documentFile(path: string, name: string = basename(path)): Promise<OpenDocument> {
  const document = await opened(await wholeFile(path, MOST_BYTES), name, path);
  if (document.kind === "html" && PACKED_KIND.test(name))
    throw new IntakeError(
      "wrong-content",
      `${path} is an HTML page, not the file its name promises: a notice that was saved in its place. Get the file again; if the page is what you mean, rename it to end in .html.`,
    );
  return document;
}

const PACKED_KIND = /\.(pdf|docx?|xlsx?)$/i;

async function fetched(address: string, options: FetchOptions): Promise<OpenDocument> {
  const { url, body, mediaType } = await fetchWhole(address, { mostBytes: MOST_BYTES, ...options });
  const name = nameIn(new URL(url));
  const document = await opened(body, name, shortened(url));
  const promised = [name, nameIn(new URL(address))].some((each) => ANOTHER_KIND.test(each));
  if (document.kind === "html" && (promised || NO_PAGE.test(mediaType)))
    throw new IntakeError(
      "wrong-content",
      `${shortened(url)} is an HTML page, not the file its name promises: a notice or a login. Open it in a browser, save the file, and give that.`,
    );
  return { ...document, url };
}

const ANOTHER_KIND = /\.(pdf|docx?|xlsx?|csv|md|txt)$/i;
const NO_PAGE = /^application\/(pdf|msword|vnd\.)/;

async function opened(bytes: Uint8Array, name: string, where: string): Promise<OpenDocument> {
  if (bytes.length === 0) throw new IntakeError("wrong-content", `${where} is empty. Get the file again.`);
  return { bytes, name, sha256: digestOf(bytes), ...(await documentForm(bytes, name)) };
}

export function digestOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** What the address calls the file, else the host. */
function nameIn({ pathname, hostname }: URL): string {
  const last = pathname.split("/").findLast((part) => part !== "");
  return last === undefined ? hostname : decoded(last);
}

function decoded(part: string): string {
  try {
    return basename(decodeURIComponent(part)) || part;
  } catch {
    return part;
  }
}
