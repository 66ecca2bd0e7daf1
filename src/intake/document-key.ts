/** A text as it is compared: only its letters and figures, with where each stood. */
export interface TextKey {
  readonly key: string;
  /** The position in the text of each character of the key. */
  readonly at: Uint32Array;
}

/**
 * Two printings of the same words differ in spaces, line ends, hyphens, quotation marks, ligatures and accents that
 * stand by themselves; all these are left out. A point or comma between figures stays: 1.5 is not 15.
 */
export function textKey(text: string): TextKey {
  let key = "";
  const at = new Positions();
  for (let position = 0; position < text.length; ) {
    const character = String.fromCodePoint(text.codePointAt(position) ?? 0);
    const kept = keptOf(character, text, position);
    for (let i = 0; i < kept.length; i++) at.push(position);
    key += kept;
    position += character.length;
  }
  return { key, at: at.all() };
}

function keptOf(character: string, text: string, position: number): string {
  if (character === "." || character === ",")
    return isFigure(text.charCodeAt(position - 1)) && isFigure(text.charCodeAt(position + 1))
      ? character
      : "";
  if (character <= "~") return /[0-9A-Za-z]/.test(character) ? character.toLowerCase() : "";
  return character
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, "");
}

function isFigure(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Grows as it is filled; a list of numbers would take several times the room. */
class Positions {
  #held = new Uint32Array(1024);
  #length = 0;

  push(position: number): void {
    if (this.#length === this.#held.length) {
      const larger = new Uint32Array(this.#held.length * 2);
      larger.set(this.#held);
      this.#held = larger;
    }
    this.#held[this.#length++] = position;
  }

  all(): Uint32Array {
    return this.#held.subarray(0, this.#length);
  }
}
