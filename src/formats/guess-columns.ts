import { type Profile, profileOf } from "./guess-profile.ts";
import { HEADER_WORDS, HOME_WORDS, JOINING_WORDS, PARTNER_WORDS } from "./guess-words.ts";

/** What a column seems to hold. */
export type Aspect =
  | keyof typeof HEADER_WORDS
  | "wikidata"
  | "geonames"
  | "coordinates"
  | "address"
  | "number"
  | "period";

/** A column with what it seems to hold, and the words of its header that tell whose it is. */
export interface GuessedColumn {
  readonly column: string;
  readonly profile: Profile;
  /** No value where it seems to hold nothing that a claim needs. */
  readonly aspect: Aspect | undefined;
  readonly marker: string;
}

/** Looks at every column of a table, in its order. */
export function guessColumns(
  header: readonly string[],
  rows: readonly ReadonlyMap<string, string>[],
): GuessedColumn[] {
  return header.map((column) => {
    const profile = profileOf(
      column,
      rows.map((cells) => cells.get(column) ?? ""),
    );
    const words = wordsOf(column);
    const aspect = aspectOf(profile, words);
    return { column, profile, aspect, marker: markerOf(words) };
  });
}

type Word = keyof typeof HEADER_WORDS;

const ALL_WORDS: readonly (readonly [string, Word])[] = Object.entries(HEADER_WORDS)
  .flatMap(([word, all]) => all.map((each) => [each, word as Word] as const))
  .toSorted(([one], [other]) => other.length - one.length);
const KNOWN: ReadonlySet<string> = new Set(ALL_WORDS.map(([word]) => word));

/** The words of a header, glued ones taken apart: partnergemeinde, townUK, latuk, partner_lat. */
function wordsOf(column: string): string[] {
  return column
    .replaceAll(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "" && !JOINING_WORDS.has(word))
    .flatMap((word) => unglued(word));
}

const SHORTEST = 3;

function unglued(word: string): string[] {
  if (KNOWN.has(word)) return [word];
  for (const [known] of ALL_WORDS) {
    if (known.length < SHORTEST || known.length === word.length) continue;
    if (word.endsWith(known)) return [word.slice(0, -known.length), known];
    if (word.startsWith(known) && word.length - known.length < SHORTEST)
      return [known, word.slice(known.length)];
  }
  return [word];
}

const MOSTLY = 0.8;

function aspectOf(profile: Profile, words: readonly string[]): Aspect | undefined {
  const tells = (word: Word): boolean =>
    words.some((each) => (HEADER_WORDS[word] as readonly string[]).includes(each));
  if (profile.filled === 0 || profile.yesNo > MOSTLY) return undefined;
  if (profile.wikidata > MOSTLY) return "wikidata";
  if (profile.wkt > MOSTLY) return "coordinates";
  if (profile.address > MOSTLY) return "address";
  if (profile.degrees > MOSTLY && tells("latitude")) return "latitude";
  if (profile.degrees > MOSTLY && tells("longitude")) return "longitude";
  if (profile.number > MOSTLY && /geoname|^gn_?id$/i.test(profile.column)) return "geonames";
  if (profile.number > MOSTLY && tells("population")) return "population";
  const dated = datedAspect(profile, tells);
  if (dated) return dated;
  if (profile.number > MOSTLY) return "number";
  return wordedAspect(profile, words, tells);
}

/** Years only where the header speaks of time, as other numbers look like years too. */
function datedAspect(profile: Profile, tells: (word: Word) => boolean): Aspect | undefined {
  if (tells("asOf") && profile.date > MOSTLY) return "asOf";
  if (profile.date < 0.5 || !(tells("from") || tells("to"))) return undefined;
  if (tells("to") && !tells("from")) return profile.date > MOSTLY ? "to" : undefined;
  return profile.date === 1 ? "from" : "period";
}

const FEW = 15;
const CONTINENT = /\b(Europe|Asia|Africa|Americas?|Oceania)$/;

function wordedAspect(
  profile: Profile,
  words: readonly string[],
  tells: (word: Word) => boolean,
): Aspect | undefined {
  if (profile.country > MOSTLY) return "country";
  if (tells("region")) return profile.values.some(([value]) => CONTINENT.test(value)) ? undefined : "region";
  if (tells("form") && profile.values.length <= FEW) return "form";
  if (tells("body")) return "body";
  if (tells("purpose")) return "purpose";
  if (tells("note")) return "note";
  if (tells("id") && !tells("name")) return "id";
  if (tells("country")) return profile.country > 0.5 ? "country" : undefined;
  const side = words.length > 0 && words.every((word) => PARTNER_WORDS.has(word) || HOME_WORDS.has(word));
  return side || tells("place") || tells("name") ? "name" : undefined;
}

const FILLERS: ReadonlySet<string> = new Set([
  "of",
  "the",
  "id",
  "der",
  "die",
  "de",
  "di",
  "des",
  "name",
  "full",
  "qid",
  "geo",
  "geoname",
  "geonames",
  "gn",
  "wikidata",
  "wd",
  "ascii",
  "english",
]);

/** What is left of a header without the words that every such column has: "partner", "start", "uk", "". */
function markerOf(words: readonly string[]): string {
  return words
    .filter(
      (word) => !FILLERS.has(word) && !(KNOWN.has(word) && !["start", "end", "from", "to"].includes(word)),
    )
    .join(" ");
}
