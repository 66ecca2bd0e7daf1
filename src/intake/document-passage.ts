import { type TextKey, textKey } from "./document-key.ts";
import type { DocumentWords } from "./document-words.ts";

/** Where words stand in a document. */
export interface PassageFound {
  /** As it is cited: what is printed on the page, else its number; absent where there are no pages. */
  readonly page?: string;
  /** Which page of the file it is, from 1, where that is another number. */
  readonly pageOfFile?: number;
  /** The words with some of those around them. */
  readonly context: string;
}

const AROUND = 80;
/** So many letters and figures are no chance even where a word seems to begin before them. */
const SURE = 12;
/** Enough for any word of a book. */
const MOST_TRIES = 100_000;

/**
 * Where a passage stands, the first places of it. Parts between which '…' leaves something out must follow one
 * another; a passage may run on over a page's end.
 */
export function findPassage(words: DocumentWords, passage: string, most = 5): PassageFound[] {
  return foundIn(words, new Keyed(words.pages), passage, most);
}

function foundIn(words: DocumentWords, text: Keyed, passage: string, most: number): PassageFound[] {
  const parts = passage.split(LEFT_OUT).map((part) => textKey(part).key);
  const [first, ...rest] = parts.filter((part) => part !== "");
  if (first === undefined) return [];
  const found: PassageFound[] = [];
  for (const start of text.occurrences(first)) {
    const end = endOf(text.key, rest, start + first.length);
    if (end !== undefined) found.push(placeOf(words, text, start, end));
    if (found.length === most) break;
  }
  return found;
}

const LEFT_OUT = /\s*\[?(?:…|\.\.\.)\]?\s*/;

/** How many of a passage's first words stand there, where all of them do not. */
export function wordsFound(
  words: DocumentWords,
  passage: string,
): { begins: string; at: PassageFound } | undefined {
  const text = new Keyed(words.pages);
  const said = passage.split(/\s+/);
  let best: { begins: string; at: PassageFound } | undefined;
  let [low, high] = [1, said.length - 1];
  while (low <= high) {
    const count = Math.ceil((low + high) / 2);
    const begins = said.slice(0, count).join(" ");
    const [at] = foundIn(words, text, begins, 1);
    if (at === undefined) high = count - 1;
    else {
      best = { begins, at };
      low = count + 1;
    }
  }
  return best;
}

/** The keys of all pages in a row. */
class Keyed {
  readonly key: string;
  readonly #pages: readonly TextKey[];
  readonly #texts: readonly string[];
  readonly #begins: readonly number[];

  constructor(texts: readonly string[]) {
    this.#texts = texts;
    this.#pages = texts.map(textKey);
    this.key = this.#pages.map(({ key }) => key).join("");
    let begin = 0;
    this.#begins = this.#pages.map(({ key }) => {
      begin += key.length;
      return begin - key.length;
    });
  }

  /** Where a key stands: first as whole words, then, if it is long enough to be no chance, within them. */
  *occurrences(part: string): Generator<number> {
    const within: number[] = [];
    let tries = 0;
    for (let start = this.key.indexOf(part); start >= 0; start = this.key.indexOf(part, start + 1))
      if (++tries > MOST_TRIES) break;
      else if (this.#isWhole(start, start + part.length)) yield start;
      else if (part.length >= SURE && within.length < SURE) within.push(start);
    yield* within;
  }

  /** The page of a position of the key, from 0, and the position in its text. */
  placeOf(position: number): { page: number; at: number; text: string } {
    const page = this.#pageOf(position);
    const within = position - (this.#begins[page] ?? 0);
    return { page, at: this.#pages[page]?.at[within] ?? 0, text: this.#texts[page] ?? "" };
  }

  /** The last page that begins there or before; one without words begins and ends where the next one begins. */
  #pageOf(position: number): number {
    let [low, high] = [0, this.#begins.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.#begins[middle] ?? 0) <= position) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  #isWhole(start: number, end: number): boolean {
    const [before, after] = [this.placeOf(start), this.placeOf(end - 1)];
    const begins = before.at === 0 || !IN_WORD.test(before.text.charAt(before.at - 1));
    return begins && !IN_WORD.test(after.text.charAt(after.at + 1));
  }
}

const IN_WORD = /[\p{L}\p{N}\p{M}]/u;

function endOf(key: string, parts: readonly string[], from: number): number | undefined {
  let end = from;
  for (const part of parts) {
    const at = key.indexOf(part, end);
    if (at < 0) return undefined;
    end = at + part.length;
  }
  return end;
}

function placeOf({ paged, labels }: DocumentWords, text: Keyed, start: number, end: number): PassageFound {
  const { page, at, text: shown } = text.placeOf(start);
  const last = text.placeOf(end - 1);
  const to = last.page === page ? last.at + 1 : shown.length;
  const [from, until] = [Math.max(0, at - AROUND), Math.min(to + AROUND, at + 4 * AROUND)];
  const context = `${from > 0 ? "…" : ""}${shown.slice(from, until)}${until < shown.length ? "…" : ""}`;
  const printed = labels?.[page]?.trim() || String(page + 1);
  return {
    context: context.replaceAll(/[\p{Cc}\s]+/gu, " ").trim(),
    ...(paged && { page: printed, ...(printed !== String(page + 1) && { pageOfFile: page + 1 }) }),
  };
}
