/**
 * A name as it is compared: lower case, without accents, hyphens, dots and apostrophes, single spaces.
 * "Île-de-France" and "ile de france" are one name, and so are "Saint Louis" and "St. Louis",
 * "Sankt Gallen" and "St. Gallen".
 */
export function normaliseName(text: string): string {
  const lower = ASCII.test(text) ? text.toLowerCase() : unaccented(text);
  const words = PLAIN.test(lower) ? lower : withoutSigns(lower);
  return SAINTLY.test(words) ? words.replace(SAINTS, "$1st$2") : words;
}

/** The keys a name is found by: as it is and, for ä, ö, ü, å and ø, as they are written where keys lack them. */
export function spellings(name: string): string[] {
  const key = normaliseName(name);
  const written = name
    .normalize("NFC")
    .replace(/[äöüåøÄÖÜÅØ]/gu, (letter) => TWO_LETTERS[letter.toLowerCase()] ?? "");
  const other = written === name ? key : normaliseName(written);
  return other === key ? [key] : [key, other];
}

const TWO_LETTERS: Readonly<Record<string, string>> = { ä: "ae", ö: "oe", ü: "ue", å: "aa", ø: "oe" };

/** Letters that no Unicode decomposition takes apart. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ħ: "h",
  ı: "i",
  ŋ: "n",
  ə: "a",
  ς: "σ",
};

// Most names pass one of these two and are spared the rest: the index has 850,000 names to normalise.
const ASCII = /^[ -~]*$/;
const PLAIN = /^[a-z0-9]+(?: [a-z0-9]+)*$/;

const SAINTLY = /saint|sankt|sint /;
const SAINTS = /(^| )(?:saint|sankt|sint)(e?)(?= |$)/gu;

// Only the marks of alphabets that are read without them go: in Devanagari or Thai a mark is a vowel of the name.
const ACCENTS = /[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670]/gu;

function unaccented(text: string): string {
  // An acute accent that stands alone is an apostrophe: NFKD would make a space of it, and "L´Aquila" two words.
  return text
    .replaceAll("´", "'")
    .normalize("NFKD")
    .replace(ACCENTS, "")
    .toLowerCase()
    .replace(/[ßæœøłđðþħıŋəς]/gu, (letter) => PLAIN_LETTERS[letter] ?? letter)
    .normalize("NFC");
}

/** "D.C." is one word, "St.Gallen" and "Baden-Baden" are two, and "L'Aquila" is one. */
function withoutSigns(text: string): string {
  return text
    .replace(/(?<!\p{L})(\p{L})\.(?=\p{L}\.)/gu, "$1")
    .replace(/['’‘ʻʼ`´ʹʺ"“”«»]/gu, "")
    .replace(/&/gu, " and ")
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, " ")
    .trim();
}
