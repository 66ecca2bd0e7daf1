import { documentFile, type OpenDocument } from "../intake/document-open.ts";
import { documentText, whyUnread } from "../intake/document-text.ts";
import type { DocumentWords } from "../intake/document-words.ts";
import type { DocumentFile } from "../record/document-file.ts";
import type { Source } from "../record/source.ts";
import type { DocumentShelf } from "./document-shelf.ts";

/** The words of a source's document, or why there are none to look into. */
export async function wordsAtHand(
  shelf: DocumentShelf,
  { file }: Source,
  given?: string,
): Promise<{ words: DocumentWords } | { why: string }> {
  if (file === undefined) return { why: NONE_ON_FILE };
  const document = given === undefined ? await shelf.documentOf(file) : await sameFile(given, file);
  if (document === undefined)
    return { why: given === undefined ? notAtHand(file) : `${given} is another file than ${file.name} was` };
  const reading = await documentText(document.kind, document.bytes);
  const why = whyUnread(reading);
  return "words" in reading && why === undefined
    ? reading
    : { why: `the document cannot be searched: ${why}` };
}

const NONE_ON_FILE = "no document of this source is on file; hansa source add FILE --to ID puts one there";

function notAtHand({ name }: DocumentFile): string {
  return `the document, ${name}, is not at hand; hansa source add FILE --keep keeps a copy`;
}

async function sameFile(path: string, { sha256, name }: DocumentFile): Promise<OpenDocument | undefined> {
  const document = await documentFile(path, name);
  return document.sha256 === sha256 ? document : undefined;
}
