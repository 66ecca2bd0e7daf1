/** Letters of Han, kana and hangul, and full-width forms, are as wide as they are high. */
const WIDE = /[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/;
const NARROW = /[iljtfrI.,:;'’|()[\] ]/;

/** About how wide a text is in a system's sans serif, in px: no page is there to measure it where plots are laid out. */
export function textWidth(text: string, size: number): number {
  return [...text].reduce((sum, letter) => sum + size * widthOf(letter), 0);
}

function widthOf(letter: string): number {
  if (WIDE.test(letter)) return 1;
  if (NARROW.test(letter)) return 0.36;
  return /[A-ZmwMW—]/.test(letter) ? 0.74 : 0.6;
}

/** As much of a text as fits, with an ellipsis where some of it does not. */
export function fitted(text: string, size: number, room: number): string {
  if (textWidth(text, size) <= room) return text;
  const letters = [...text];
  while (letters.length > 0 && textWidth(`${letters.join("").trimEnd()}…`, size) > room) letters.pop();
  return letters.length === 0 ? "" : `${letters.join("").trimEnd()}…`;
}

/** A text in lines that fit, broken between words; where there are none, between letters. */
export function wrapped(text: string, size: number, room: number): string[] {
  const parts = text.split(/(?<= )/).flatMap((word) => (textWidth(word, size) > room ? [...word] : [word]));
  const lines: string[] = [];
  for (const part of parts) {
    const last = lines.at(-1);
    if (last !== undefined && textWidth((last + part).trimEnd(), size) <= room)
      lines[lines.length - 1] = last + part;
    else lines.push(part);
  }
  return lines.map((line) => line.trimEnd());
}
