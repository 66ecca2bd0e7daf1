import type { PassageCheck } from "../contract/replies.ts";
import { findPassage, wordsFound } from "../intake/document-passage.ts";
import type { DocumentWords } from "../intake/document-words.ts";
import type { Locator } from "../record/claim.ts";
import type { Source } from "../record/source.ts";
import { claimNotValid } from "./claim-not-valid.ts";
import { DocumentShelf } from "./document-shelf.ts";
import { wordsAtHand } from "./words-at-hand.ts";
import type { Desk } from "./write-claim.ts";

export interface PassageAsked {
  passage?: string | null | undefined;
  page?: string | null | undefined;
  /** Taken though it does not stand there: where a scan was read badly. */
  unchecked?: boolean | undefined;
}

/** Where in a source words stand, and what was found of them in its document. */
export interface PassageLocated {
  locator: Pick<Locator, "passage" | "page">;
  passageCheck?: PassageCheck;
}

/**
 * Looks a quoted passage up in its document, where that is at hand. Words that do not stand there are refused; the
 * page they stand on is taken where none is given, and told where it is another.
 */
export async function passageLocated(
  { storePath }: Pick<Desk, "storePath">,
  source: Source,
  { passage, page, unchecked }: PassageAsked & { passage: string },
): Promise<PassageLocated> {
  const asGiven = { passage, ...(page && { page }) };
  const held = await wordsAtHand(new DocumentShelf(storePath), source);
  if ("why" in held) return { locator: asGiven, passageCheck: { found: false, why: held.why } };
  const places = findPassage(held.words, passage, MOST_PLACES);
  const [first] = places;
  if (first === undefined) {
    const why = notThere(held.words, passage);
    if (!unchecked) throw claimNotValid([{ where: "passage", why: `${why}; ${ADVICE}` }]);
    return { locator: asGiven, passageCheck: { found: false, why } };
  }
  const isThere =
    !page ||
    first.page === undefined ||
    places.some((place) => page === place.page || page === String(place.pageOfFile));
  return {
    locator: { ...(first.page && { page: first.page }), ...asGiven },
    passageCheck: { found: true, ...(!isThere && { page: first.page }) },
  };
}

const MOST_PLACES = 50;
const ADVICE = "quote the words as they stand there, or say that they are to be taken unchecked";

function notThere(words: DocumentWords, passage: string): string {
  const part = wordsFound(words, passage);
  if (part === undefined) return "these words do not stand in the document";
  const where = part.at.page === undefined ? "" : ` on page ${part.at.page}`;
  return `these words do not stand in the document;${where} it has “${part.at.context}”`;
}
