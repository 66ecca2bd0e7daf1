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
}

const OF_DIGEST = 12;

/** A new source, by what is said of it, what the document says of itself, and what is known of its site. */
export function newSource(
  desk: Desk,
  asked: SourceAsked,
  { document, reading }: Opened,
  file: DocumentFile,
): Source {
  const said = saidOf(desk, asked);
  const id = `src:doc-${document.sha256.slice(0, OF_DIGEST)}`;
  const url = document.url ?? asked.url;
  const site = url === undefined || asked.publisher ? {} : siteVoice(new URL(url), desk.snapshot);
  const publisher = said.publisher ?? site.publisher;
  const titled = "words" in reading ? reading.words.title : undefined;
  return {
    id,
    title: titled ?? basename(document.name, extname(document.name)),
    kind: url === undefined || document.kind !== "html" ? "document" : publisher ? "official-page" : "press",
    ...site,
    origin: publisher ?? site.origin ?? (url === undefined ? id : siteOf(new URL(url))),
    ...(url !== undefined && { url }),
    accessed: desk.now.slice(0, 10),
    reliability: publisher ? "B" : "C",
    ...said,
    file,
  };
}

/** A source on file with what is now said of it; itself where that is nothing new. */
export function describedSource(desk: Desk, source: Source, asked: SourceAsked): Source {
  const described = { ...source, ...saidOf(desk, asked) };
  return isDeepStrictEqual(described, source) ? source : described;
}

/** What the asker says, with names as ids. A publisher is also what the document goes back to. */
function saidOf(desk: Desk, asked: SourceAsked): Partial<Source> {
  const { title, publisherName, kind, published, licence, reliability, note } = asked;
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
  });
}

function given(said: { [Part in keyof Source]?: Source[Part] | undefined }): Partial<Source> {
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
}
