import mammoth from "mammoth";
import { type OpenArchive, openArchive, refuseUnsoundArchive } from "./archive.ts";
import { ARCHIVE_LIMITS } from "./archive-limits.ts";
import { wordsOfHtml } from "./document-html.ts";
import { type DocumentWords, titleIn } from "./document-words.ts";
import { textsIn, titleInProperties } from "./document-xml.ts";
import { wholeOf } from "./size-limits.ts";

const MEGABYTE = 1_000_000;
const LIMITS = { ...ARCHIVE_LIMITS, bytes: 1000 * MEGABYTE };
/** One part of a document; the words of the longest book have some 10 MB. */
const PART = 200 * MEGABYTE;

/** A Word document with its footnotes; where its pages end is for each program to decide. */
export async function wordWords(bytes: Uint8Array): Promise<DocumentWords> {
  // The library trusts the sizes that the archive states.
  await refuseUnsoundArchive(bytes, "the document", LIMITS);
  const html = await mammoth.convertToHtml(
    { buffer: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) },
    { convertImage: mammoth.images.imgElement(async () => ({ src: "" })) },
  );
  const title = titleIn(await withArchive(bytes, titleInProperties));
  return { ...wordsOfHtml(html.value), ...(title && { title }) };
}

/** The words in the cells of a workbook, cell after cell. */
export async function workbookWords(bytes: Uint8Array): Promise<DocumentWords> {
  return withArchive(bytes, async (archive) => {
    const title = titleIn(await titleInProperties(archive));
    const cells: string[] = [];
    for (const { name, bytes: part } of archive.entries)
      if (/^xl\/(sharedStrings|worksheets\/[^/]+)\.xml$/.test(name))
        cells.push(...textsIn(await wholeOf(part(), name, PART), "t"));
    return { pages: [cells.join("\n")], paged: false, ...(title && { title }) };
  });
}

async function withArchive<T>(bytes: Uint8Array, read: (archive: OpenArchive) => Promise<T>): Promise<T> {
  const archive = await openArchive(bytes, "the document", LIMITS);
  try {
    return await read(archive);
  } finally {
    archive.close();
  }
}
