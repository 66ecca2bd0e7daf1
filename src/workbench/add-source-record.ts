import { basename, extname } from "node:path";
import { isDeepStrictEqual } from "node:util";
import type { OpenDocument } from "../intake/document-open.ts";
import type { Reading } from "../intake/document-text.ts";
import type { DocumentFile } from "../record/document-file.ts";
import type { Source } from "../record/source.ts";
import { siteOf, siteVoice } from "./own-source.ts";
import { partNamed } from "./part-named.ts";
import type { SourceAsked } from "./source-asked.ts";
import type { Desk } from "./write-claim.ts";

/** A document that was opened, and what could be read of it. */
export interface Opened {
  document: OpenDocument;
  reading: Reading;
  /** Where the file lies. */
  path?: string | undefined;
  /** The address it was asked for at, or a file was got from. */
  address?: string | undefined;
}

const OWN = "src:doc-";
const OF_DIGEST = 12;

/** A new source, by what is said of it, what the document says of itself, and what is known of its site. */
export function newSource(desk: Desk, said: Partial<Source>, opened: Opened): Source {
  const { document, reading, address: url } = opened;
  const id = `${OWN}${document.sha256.slice(0, OF_DIGEST)}`;
  // An address that leads on, as of doi.org, is no site whose voice the document could be.
  const from = document.url ?? url;
  const site = from === undefined || said.publisher ? {} : siteVoice(new URL(from), desk.snapshot);
  const publisher = said.publisher ?? site.publisher;
  const titled = "words" in reading ? reading.words.title : undefined;
  return {
    id,
    title: titled ?? basename(document.name, extname(document.name)),
    kind: url === undefined ? "document" : publisher ? "official-page" : "press",
    ...site,
    origin: publisher ?? site.origin ?? (from === undefined ? id : siteOf(new URL(from))),
    ...(url !== undefined && { url }),
    accessed: desk.now.slice(0, 10),
    reliability: publisher ? "B" : "C",
    ...said,
    file: fileOf(opened),
  };
}

export function fileOf({ document: { sha256, mediaType, bytes, name }, reading }: Opened): DocumentFile {
  const words = "words" in reading ? reading.words : undefined;
  const pages = words?.paged ? (words.of ?? words.pages.length) : undefined;
  return { sha256, mediaType, bytes: bytes.length, ...(pages && { pages }), name };
}

/** A source on file with what is now said of it; itself where that is nothing new. */
export function describedSource(source: Source, said: Partial<Source>): Source {
  // What counted as a third party's word is now somebody's own.
  const named = said.publisher && !source.publisher && source.id.startsWith(OWN);
  const described: Source = { ...source, ...(named && { reliability: "B" }), ...said };
  return isDeepStrictEqual(described, source) ? source : described;
}

/** What the asker says, with names as ids. A publisher is also what the document goes back to. */
export function saidOf(desk: Desk, asked: SourceAsked): Partial<Source> {
  const { title, publisherName, kind, published, licence, reliability, note, url } = asked;
  const publisher = asked.publisher === undefined ? undefined : partNamed(desk, "publisher", asked.publisher);
  const origin = asked.origin ?? publisher;
  const completeFor = asked.completeFor?.map((name) => partNamed(desk, "completeFor", name));
  return given({
    title,
    publisher,
    publisherName,
    kind,
    published,
    licence,
    reliability,
    note,
    origin,
    completeFor,
    url,
  });
}

function given(said: { [Part in keyof Source]?: Source[Part] | undefined }): Partial<Source> {
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
}
