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
  return /^https?:\/\//i.test(named) ? fetched(named, options) : fromFile(named);
}

async function fromFile(path: string): Promise<OpenDocument> {
  return opened(await wholeFile(path, MOST_BYTES), basename(path), path);
}

async function fetched(address: string, options: FetchOptions): Promise<OpenDocument> {
  const { url, body } = await fetchWhole(address, { mostBytes: MOST_BYTES, ...options });
  const name = nameIn(new URL(url));
  const document = await opened(body, name, shortened(url));
  if (document.kind === "html" && ANOTHER_KIND.test(name))
    throw new IntakeError(
      "wrong-content",
      `${shortened(url)} is an HTML page, not the file its name promises: a notice or a login. Open it in a browser, save the file, and give that.`,
    );
  return { ...document, url };
}

const ANOTHER_KIND = /\.(pdf|docx?|xlsx?|csv|md|txt)$/i;

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
