import { resolve } from "node:path";
import { type OpenDocument, openDocument } from "../intake/document-open.ts";
import { documentText } from "../intake/document-text.ts";
import type { DocumentFile } from "../record/document-file.ts";
import type { Source } from "../record/source.ts";
import { describedSource, newSource, type Opened } from "./add-source-record.ts";
import { unknownSource } from "./answer-source.ts";
import { polityNamed } from "./city-name.ts";
import { DocumentShelf } from "./document-shelf.ts";
import { sourceOfPage } from "./own-source.ts";
import type { SourceAdded, SourceAsked } from "./source-asked.ts";
import type { Desk } from "./write-claim.ts";

/**
 * Keeps a document as a source: which file it is, by the digest of its bytes, and what it says of itself. A file that
 * is on file already is the same source, whatever its name.
 */
export async function addSource(desk: Desk, asked: SourceAsked): Promise<SourceAdded> {
  const target = asked.to === undefined ? undefined : sourceTo(desk, asked.to);
  const document = await openDocument(asked.document, { allowPrivate: asked.allowPrivate });
  const reading = await documentText(document.kind, document.bytes);
  const made = recorded(desk, asked, { document, reading }, target);
  if (made.outcome !== "already-there") await put(desk, made.source);
  const kept = shelved(new DocumentShelf(desk.storePath), asked, document);
  return { ...made, ...(kept && { kept }), ...("unread" in reading && { unread: reading.unread }) };
}

function recorded(
  desk: Desk,
  asked: SourceAsked,
  opened: Opened,
  target: Source | undefined,
): Pick<SourceAdded, "outcome" | "source"> {
  const { document } = opened;
  const same = [...desk.snapshot.sources.values()].find(({ file }) => file?.sha256 === document.sha256);
  if (same && (target === undefined || target.id === same.id)) {
    const source = describedSource(desk, same, asked);
    return { outcome: source === same ? "already-there" : "described", source };
  }
  const address = document.url ?? asked.url;
  const page = target ?? (address === undefined ? undefined : sourceOfPage(address, desk.snapshot));
  if (page && (target || page.file === undefined)) {
    const accessed = desk.now.slice(0, 10);
    const source = { ...describedSource(desk, page, asked), accessed, file: fileOf(opened) };
    return { outcome: "file-added", source };
  }
  return { outcome: "added", source: newSource(desk, asked, opened, fileOf(opened)) };
}

function fileOf({ document: { sha256, mediaType, bytes, name }, reading }: Opened): DocumentFile {
  const words = "words" in reading ? reading.words : undefined;
  const pages = words?.paged ? (words.of ?? words.pages.length) : undefined;
  return { sha256, mediaType, bytes: bytes.length, ...(pages && { pages }), name };
}

function sourceTo({ snapshot }: Desk, id: string): Source {
  const source = snapshot.sources.get(id);
  if (source === undefined) throw unknownSource(id, snapshot);
  return source;
}

/** With the places it names that the ledger did not know yet. */
async function put({ store, snapshot, places }: Desk, source: Source): Promise<void> {
  const named = [...(source.publisher ? [source.publisher] : []), ...(source.completeFor ?? [])];
  const entities = [...new Set(named)]
    .filter((id) => !snapshot.entities.has(id))
    .map((id) => polityNamed(id, snapshot, places));
  await store.append([], { entities, sources: [source] });
}

/** Nothing but the digest is kept of a document unless a copy is asked for. */
function shelved(
  shelf: DocumentShelf,
  { keep, document: named }: SourceAsked,
  document: OpenDocument,
): string | undefined {
  if (keep) return shelf.keep(document);
  if (document.url === undefined) shelf.note(document, resolve(named));
  return undefined;
}
