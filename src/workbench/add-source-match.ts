import type { OpenDocument } from "../intake/document-open.ts";
import type { Source } from "../record/source.ts";
import type { Opened } from "./add-source-record.ts";
import type { DocumentShelf } from "./document-shelf.ts";
import { isPageAt } from "./own-source.ts";
import type { Desk } from "./write-claim.ts";

/** The source whose document this is, by its bytes. */
export function sourceWith(desk: Desk, { sha256 }: OpenDocument): Source | undefined {
  return sourcesOf(desk).find(({ file }) => file?.sha256 === sha256);
}

/** A page read on another day may have said something else, so only one read today is taken to be this document. */
export function sourceToday(desk: Desk, { address }: Opened): Source | undefined {
  const today = desk.now.slice(0, 10);
  if (address === undefined) return undefined;
  return sourcesOf(desk).find(
    (source) => source.file === undefined && source.accessed === today && isPageAt(source, address),
  );
}

/** Sources that may be an earlier state of the same work: of the same address, or whose file lay at the same path. */
export function earlierSources(
  desk: Desk,
  shelf: DocumentShelf,
  { address, path }: Opened,
  { id }: Source,
): string[] {
  const digests = path === undefined ? new Set<string>() : shelf.digestsAt(path);
  return sourcesOf(desk)
    .filter((source) => source.id !== id)
    .filter(
      (source) =>
        (address !== undefined && isPageAt(source, address)) ||
        (source.file !== undefined && digests.has(source.file.sha256)),
    )
    .map((source) => source.id);
}

/** Other sources that have the same document, as two papers of one volume do. */
export function sharingSources(desk: Desk, { id, file }: Source): string[] {
  return sourcesOf(desk)
    .filter((source) => source.id !== id && source.file !== undefined && source.file.sha256 === file?.sha256)
    .map((source) => source.id);
}

function sourcesOf({ snapshot }: Desk): Source[] {
  return [...snapshot.sources.values()];
}
