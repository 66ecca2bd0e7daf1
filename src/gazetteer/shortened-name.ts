/** Words that are often shortened at the beginning of a name. */
const LEADING: Readonly<Record<string, string>> = {
  gr: "Groß",
  kl: "Klein",
  dt: "Deutsch",
  hl: "Heiligen",
  sta: "Santa",
  sto: "Santo",
  ft: "Fort",
  mt: "Mount",
  n: "North",
  s: "San",
};

/** "Groß Köris" of "Gr. Köris", "Santa Cruz" of "Sta. Cruz". */
export function leadingWord(written: string): string {
  return written.replace(/^(\p{L}{1,3})\.\s*/u, (all, short: string) => {
    const long = LEADING[short.toLowerCase()];
    return long === undefined ? all : `${long} `;
  });
}

/** Whether each word is the other's or short for it: "neumarkt i d opf" is short for "neumarkt in der oberpfalz". */
export function abbreviates(words: readonly string[], others: readonly string[]): boolean {
  if (words.length !== others.length) return false;
  let shortened = 0;
  for (const [at, word] of words.entries()) {
    const other = others[at] ?? "";
    if (word === other) continue;
    if (word.length > LONGEST_SHORT || !isShortFor(word, other)) return false;
    shortened++;
  }
  return shortened > 0;
}

const LONGEST_SHORT = 4;

/** Its letters in their order, from the first: "opf" for "oberpfalz". */
function isShortFor(word: string, other: string): boolean {
  if (word[0] !== other[0] || word.length >= other.length) return false;
  let from = 0;
  for (const letter of word) {
    const at = other.indexOf(letter, from);
    if (at === -1) return false;
    from = at + 1;
  }
  return true;
}

/** "valence" and "rhone" of "valence sur rhone"; undefined where nothing is joined. */
export function withoutJoined(key: string): { readonly bare: string; readonly beside: string } | undefined {
  const { bare, beside } = JOINED.exec(key)?.groups ?? {};
  return bare && beside ? { bare, beside } : undefined;
}

/** "kotzting" of "bad kotzting", which became a spa later than some lists; undefined where no word says so. */
export function withoutBaths(key: string): string | undefined {
  const { after, before } = BATHS.exec(key)?.groups ?? {};
  return after ?? before;
}

const BATHS = /^bad (?<after>.+)$|^(?<before>.+) (?:spa|terme|les bains)$/u;

/** The words by which languages of Latin script say near what a place lies. */
const JOINED =
  /^(?<bare>.+?) (?:sur|sous|les|lez|en|pres|an der|am|an|a d|a|auf|bei|b|im|in der|in|i d|i|ob der|ob|o d|vor der|unter|upon|on|under|by|near|nad|pod|przy|u|aan de|aan den|aan het|op|bij|sul|sulla|sullo|presso|di|del|della|de la|de|do|da|von|vom|van|pe|la|le) (?<beside>.+)$/u;
