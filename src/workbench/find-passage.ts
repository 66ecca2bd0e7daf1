import { QuestionError } from "../contract/error-body.ts";
import { documentFile, type OpenDocument } from "../intake/document-open.ts";
import { findPassage, type PassageFound, wordsFound } from "../intake/document-passage.ts";
import { IntakeError } from "../intake/intake-error.ts";
import type { Source } from "../record/source.ts";
import { sourceWith } from "./add-source-match.ts";
import { unknownSource } from "./answer-source.ts";
import { DocumentShelf } from "./document-shelf.ts";
import { wordsAtHand } from "./words-at-hand.ts";
import type { Desk } from "./write-claim.ts";

export interface PassageSought {
  /** A source's id, or the path of its document. */
  source: string;
  words: string;
  /** The document, where no copy is kept and it has moved. */
  file?: string | undefined;
}

/** Where words stand in a source's document. */
export interface PassagesFound {
  source: Source;
  found: readonly PassageFound[];
  /** There are others after these. */
  more?: true;
  /** Where they do not: the first of them that do, and where. */
  begins?: { words: string; at: PassageFound };
}

export async function passagesFound(
  desk: Desk,
  { source: named, words: sought, file }: PassageSought,
): Promise<PassagesFound> {
  const known = desk.snapshot.sources.get(named);
  const source = known ?? (await sourceOfFile(desk, named));
  const held = await wordsAtHand(new DocumentShelf(desk.storePath), source, known ? file : (file ?? named));
  if ("why" in held)
    throw new QuestionError(
      "unavailable",
      "no-document",
      `Nothing can be looked up in ${source.id}: ${held.why}.`,
    );
  const all = findPassage(held.words, sought, MOST_SHOWN + 1);
  const found = all.slice(0, MOST_SHOWN);
  const part = found.length === 0 ? wordsFound(held.words, sought) : undefined;
  return {
    source,
    found,
    ...(all.length > found.length && { more: true as const }),
    ...(part && { begins: { words: part.begins, at: part.at } }),
  };
}

/** Words that stand in more places than these are too few to find one. */
const MOST_SHOWN = 20;

async function sourceOfFile(desk: Desk, named: string): Promise<Source> {
  const document = named.startsWith("src:") ? undefined : await fileAt(named);
  if (document === undefined) throw unknownSource(named, desk.snapshot);
  const source = sourceWith(desk, document);
  if (source) return source;
  throw new QuestionError(
    "not-found",
    "unknown-source",
    `${named} is on file as no source's document; hansa source add puts it there.`,
  );
}

async function fileAt(path: string): Promise<OpenDocument | undefined> {
  try {
    return await documentFile(path);
  } catch (error) {
    if (error instanceof IntakeError && error.code === "no-file") return undefined;
    throw error;
  }
}
