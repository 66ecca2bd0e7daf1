import { QuestionError } from "../contract/error-body.ts";
import { findPassage, type PassageFound, wordsFound } from "../intake/document-passage.ts";
import type { Source } from "../record/source.ts";
import { unknownSource } from "./answer-source.ts";
import { DocumentShelf } from "./document-shelf.ts";
import { wordsAtHand } from "./words-at-hand.ts";
import type { Desk } from "./write-claim.ts";

export interface PassageSought {
  source: string;
  words: string;
  /** The document, where no copy is kept and it has moved. */
  file?: string | undefined;
}

/** Where words stand in a source's document. */
export interface PassagesFound {
  source: Source;
  found: readonly PassageFound[];
  /** Where they do not: the first of them that do, and where. */
  begins?: { words: string; at: PassageFound };
}

export async function passagesFound(
  { snapshot, storePath }: Desk,
  { source: id, words: sought, file }: PassageSought,
): Promise<PassagesFound> {
  const source = snapshot.sources.get(id);
  if (source === undefined) throw unknownSource(id, snapshot);
  const held = await wordsAtHand(new DocumentShelf(storePath), source, file);
  if ("why" in held)
    throw new QuestionError("unavailable", "no-document", `Nothing can be looked up in ${id}: ${held.why}.`);
  const found = findPassage(held.words, sought);
  const part = found.length === 0 ? wordsFound(held.words, sought) : undefined;
  return { source, found, ...(part && { begins: { words: part.begins, at: part.at } }) };
}
