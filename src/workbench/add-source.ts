import { resolve } from "node:path";
import { QuestionError } from "../contract/error-body.ts";
import { isAddress, type OpenDocument, openDocument } from "../intake/document-open.ts";
import { documentText, whyUnread } from "../intake/document-text.ts";
import { IntakeError } from "../intake/intake-error.ts";
import type { Source } from "../record/source.ts";
import { earlierSources, sharingSources, sourceToday, sourceWith } from "./add-source-match.ts";
import { describedSource, fileOf, newSource, type Opened, saidOf } from "./add-source-record.ts";
import { unknownSource } from "./answer-source.ts";
import { polityNamed } from "./city-name.ts";
import { DocumentShelf } from "./document-shelf.ts";
import type { SourceAdded, SourceAsked } from "./source-asked.ts";
import type { Desk } from "./write-claim.ts";

/**
 * Keeps a document as a source: which file it is, by the digest of its bytes, and what it says of itself. A file that
 * is on file already is the same source, whatever its name; other bytes are another source, whatever their name.
 */
export async function addSource(desk: Desk, asked: SourceAsked): Promise<SourceAdded> {
  const target = asked.to === undefined ? undefined : sourceTo(desk, asked.to);
  const said = saidOf(desk, asked);
  const opened = await openedWhole(asked);
  if (target) refuseOther(target, opened.document);
  const made = recorded(desk, said, opened, target);
  const shelf = new DocumentShelf(desk.storePath);
  const others = {
    earlier: earlierSources(desk, shelf, opened, made.source),
    sharing: sharingSources(desk, made.source),
  };
  if (made.outcome !== "already-there") await put(desk, made.source);
  const kept = shelved(shelf, asked, opened);
  const { path } = opened;
  const unread = whyUnread(opened.reading);
  const { url } = opened.document;
  return {
    ...made,
    ...(url !== undefined && url !== opened.address && { fetchedFrom: url }),
    ...(path && { path }),
    ...(kept && { kept }),
    ...(unread && { unread }),
    ...(others.earlier.length > 0 && { earlier: others.earlier }),
    ...(others.sharing.length > 0 && { sharing: others.sharing }),
  };
}

/** What is closed, a scan or of an unknown kind is a document all the same; what is damaged is none. */
async function openedWhole({ document: named, url, allowPrivate }: SourceAsked): Promise<Opened> {
  if (isAddress(named) && url !== undefined)
    throw new QuestionError("bad-question", "bad-question", "--url is of a file; an address is its own.");
  const document = await openDocument(named, { allowPrivate });
  const reading = await documentText(document.kind, document.bytes);
  if ("damaged" in reading && reading.damaged)
    throw new IntakeError(
      "damaged",
      `${document.name} is damaged and cannot be read: ${reading.unread.replace(/\.$/, "")}. Get the file again.`,
    );
  if (document.url === undefined) return { document, reading, path: resolve(named), address: url };
  return { document, reading, address: withoutFragment(named) };
}

/** As it was asked for, which is what one cites: where it leads today may be gone tomorrow. */
function withoutFragment(address: string): string {
  const url = new URL(address);
  url.hash = "";
  return url.href;
}

function sourceTo({ snapshot }: Desk, id: string): Source {
  const source = snapshot.sources.get(id);
  if (source === undefined) throw unknownSource(id, snapshot);
  return source;
}

/** Claims cite pages of the document on file; another one must not slip in under them. */
function refuseOther({ id, file }: Source, { sha256 }: OpenDocument): void {
  if (file === undefined || file.sha256 === sha256) return;
  throw new QuestionError(
    "refused",
    "other-document",
    `${id} has its document on file, ${file.name} (SHA-256 ${file.sha256.slice(0, 12)}…), and this is another one. Leave out --to: it becomes a source of its own.`,
  );
}

function recorded(
  desk: Desk,
  said: Partial<Source>,
  opened: Opened,
  target: Source | undefined,
): Pick<SourceAdded, "outcome" | "source"> {
  const held = target ?? sourceWith(desk, opened.document) ?? sourceToday(desk, opened);
  if (held === undefined) return { outcome: "added", source: newSource(desk, said, opened) };
  const described = describedSource(held, said);
  if (held.file) return { outcome: described === held ? "already-there" : "described", source: described };
  const accessed = held.accessed ?? desk.now.slice(0, 10);
  return { outcome: "file-added", source: { ...described, accessed, file: fileOf(opened) } };
}

/** With the places it names that the ledger did not know yet. */
async function put({ store, snapshot, places }: Desk, source: Source): Promise<void> {
  const named = [...(source.publisher ? [source.publisher] : []), ...(source.completeFor ?? [])];
  const entities = [...new Set(named)]
    .filter((id) => !snapshot.entities.has(id))
    .map((id) => polityNamed(id, snapshot, places));
  await store.append([], { entities, sources: [source] });
}

/** Nothing of a document but where it lies is kept unless a copy is asked for; gives the copy's path, if there is one. */
function shelved(
  shelf: DocumentShelf,
  { keep }: SourceAsked,
  { document, path }: Opened,
): string | undefined {
  if (path !== undefined) shelf.note(document, path);
  return keep ? shelf.keep(document) : shelf.copyOf(document);
}
