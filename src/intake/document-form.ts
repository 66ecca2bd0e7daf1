import { extname } from "node:path";
import { openArchive } from "./archive.ts";
import { isPage } from "./content-expected.ts";
import { packingIn } from "./packing.ts";

/** How a document is read for its words: 'closed' is one under a password. */
export type DocumentKind = "pdf" | "word" | "workbook" | "html" | "markdown" | "plain" | "closed" | "unread";

export interface DocumentForm {
  readonly kind: DocumentKind;
  readonly mediaType: string;
}

const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const HEAD = 4096;

/** What a document is, by its bytes; its name decides only between kinds of plain text. */
export async function documentForm(bytes: Uint8Array, name: string): Promise<DocumentForm> {
  const head = bytes.subarray(0, HEAD);
  const text = Buffer.from(head).toString("latin1");
  // Readers of PDF take one whose mark comes a little later.
  if (text.slice(0, 1024).includes("%PDF-")) return { kind: "pdf", mediaType: "application/pdf" };
  if (packingIn(head) === "zip") return packedForm(bytes, name);
  for (const [mark, mediaType] of PICTURES) if (text.startsWith(mark)) return { kind: "unread", mediaType };
  if (text.startsWith(OLE) && Buffer.from(bytes).includes(CLOSED))
    return { kind: "closed", mediaType: BY_ENDING[ending(name)] ?? "application/octet-stream" };
  if (!isText(head))
    return { kind: "unread", mediaType: BY_ENDING[ending(name)] ?? "application/octet-stream" };
  if (isPage(text.replace(/^\xef\xbb\xbf/, "")) || /^\.x?html?$/.test(ending(name)))
    return { kind: "html", mediaType: "text/html" };
  if (/^\.(md|markdown)$/.test(ending(name))) return { kind: "markdown", mediaType: "text/markdown" };
  return { kind: "plain", mediaType: TEXTS[ending(name)] ?? "text/plain" };
}

const PICTURES = [
  ["\x89PNG", "image/png"],
  ["\xff\xd8\xff", "image/jpeg"],
  ["II*\0", "image/tiff"],
  ["MM\0*", "image/tiff"],
] as const;

/** How old Office files begin, and the new ones that are closed by a password; these name what they hold. */
const OLE = "\xd0\xcf\x11\xe0";
const CLOSED = Buffer.from("EncryptedPackage", "utf16le");

const BY_ENDING: Readonly<Record<string, string>> = {
  ".docx": WORD,
  ".xlsx": WORKBOOK,
  ".doc": "application/msword",
  ".xls": "application/vnd.ms-excel",
  ".gz": "application/gzip",
};

const TEXTS: Readonly<Record<string, string>> = {
  ".csv": "text/csv",
  ".tsv": "text/tab-separated-values",
  ".json": "application/json",
  ".xml": "application/xml",
};

async function packedForm(bytes: Uint8Array, name: string): Promise<DocumentForm> {
  const archive = await openArchive(bytes, name);
  const names = new Set(archive.entries.map((entry) => entry.name));
  archive.close();
  if (names.has("word/document.xml")) return { kind: "word", mediaType: WORD };
  if (names.has("xl/workbook.xml")) return { kind: "workbook", mediaType: WORKBOOK };
  return { kind: "unread", mediaType: PACKED[ending(name)] ?? "application/zip" };
}

const PACKED: Readonly<Record<string, string>> = {
  ".odt": "application/vnd.oasis.opendocument.text",
  ".ods": "application/vnd.oasis.opendocument.spreadsheet",
  ".epub": "application/epub+zip",
  ".pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
};

/** Text has no null bytes, but where UTF-16 says so at its head. */
function isText(head: Uint8Array): boolean {
  const marked = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  return marked || !head.includes(0);
}

function ending(name: string): string {
  return extname(name).toLowerCase();
}
