import { editDistance } from "./edit-distance.ts";
import type { KnownName, Place, PlaceLookup } from "./place.ts";

/** The places whose names are fewest slips away from one that nobody bears; then those that share its words. */
export function nearestPlaces(key: string, lookup: PlaceLookup, most: number): Place[] {
  if (key === "") return [];
  const like: { known: KnownName; distance: number }[] = [];
  const sharing: KnownName[] = [];
  const slipsTo = measure(key);
  for (const known of lookup.knownNames()) {
    const distance = slipsTo(known);
    if (distance !== undefined) like.push({ known, distance });
    else if (sharesWords(key, known.key)) sharing.push(known);
  }
  // The sort is stable, so of equally distant names that of the more populous place stays first.
  like.sort((one, other) => one.distance - other.distance);
  const ids = new Set([...like.map(({ known }) => known.id), ...sharing.map(({ id }) => id)]);
  return [...ids].slice(0, most).flatMap((id) => lookup.place(id) ?? []);
}

/** Another name of a place, of which there are many and strange ones, counts as one slip more than its own. */
function measure(key: string): (known: KnownName) => number | undefined {
  const letters = lettersOf(key);
  const allowed = slipsAllowed(key);
  return ({ key: other, by }) => {
    const more = by === "own" ? 0 : 1;
    const slips = allowed - more;
    // A slip changes at most two of the letters that occur, which spares nearly all names the slower comparison.
    if (bitsSet(letters ^ lettersOf(other)) > 2 * slips) return undefined;
    const distance = editDistance(key, other, slips);
    return distance === undefined ? undefined : distance + more;
  };
}

function sharesWords(one: string, other: string): boolean {
  if (Math.min(one.length, other.length) <= 3) return false;
  return ` ${one} `.includes(` ${other} `) || ` ${other} `.includes(` ${one} `);
}

/** One slip in a short name, up to three in a long one. */
function slipsAllowed({ length }: string): number {
  if (length <= 4) return 1;
  return length <= 8 ? 2 : 3;
}

/** Which letters occur, one bit for each of 32 classes of them. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at++) letters |= 1 << (word.charCodeAt(at) & 31);
  return letters;
}

function bitsSet(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count++;
  return count;
}
