// biome-ignore lint/suspicious/noControlCharactersInRegex: a terminal's colour codes begin with the escape character.
const COLOUR_CODES = /\u001b\[[0-9;]*m/g;
const MARKS = /^\p{Mark}$/u;
/** Han, kana, Hangul and full-width forms, which a terminal draws two columns wide. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
const PLAIN = /^[\u0020-\u007e]*$/;

/** How many columns of a terminal a text takes. */
export function columnsOf(text: string): number {
  const shown = text.replaceAll(COLOUR_CODES, "");
  if (PLAIN.test(shown)) return shown.length;
  let columns = 0;
  for (const character of shown) columns += MARKS.test(character) ? 0 : WIDE.test(character) ? 2 : 1;
  return columns;
}
