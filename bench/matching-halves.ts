/**
 * The half a place is in: the one on which the rules are tuned, or the one on which they are only tried. By its name
 * alone, so that no name is in both: FNV-1a of its letters.
 */
export function halfOf(name: string): "tuned" | "held out" {
  let hash = 0x811c9dc5;
  for (const byte of Buffer.from(folded(name))) hash = Math.imul(hash ^ byte, 0x01000193);
  return (hash >>> 8) % 2 === 0 ? "tuned" : "held out";
}

/** Kept apart from the core's way to compare names, which may change while the halves must not. */
function folded(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/gu, "")
    .toLowerCase()
    .replace(/[ßæœøłđðþħıŋəς]/gu, (letter) => FOLDED[letter] ?? letter)
    .replace(/(?<!\p{L})(\p{L})\.(?=\p{L}\.)/gu, "$1")
    .replace(/['’‘ʻʼ`ʹʺ"“”«»]/gu, "")
    .replace(/&/gu, " and ")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .replace(/(^| )saint(e?)(?= |$)/gu, "$1st$2");
}

const FOLDED: Readonly<Record<string, string>> = {
  ...{
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
  },
};
