import type { NoteMark, Paper } from "../frame/paper.ts";

/** Claims that some number rests on together, under one letter. */
export interface GatheredNote {
  readonly letter: string;
  readonly claims: readonly string[];
}

/** More would hide the sentence behind its marks. */
const MOST_MARKED = 12;

/**
 * Numbers claims in the order in which a document first cites them. What rests on many takes one letter; claims that
 * only letters cite are numbered after all others.
 */
export class Notes implements Paper {
  readonly #numbers = new Map<string, number>();
  readonly #gathered = new Map<string, GatheredNote>();

  cite(claims: readonly string[]): readonly NoteMark[] {
    const each = [...new Set(claims)];
    if (each.length <= MOST_MARKED) return runs(each.map((id) => this.#numberOf(id)));
    const { letter } = this.#gather(each);
    return [{ words: letter, to: noteId(letter) }];
  }

  /** Every claim cited, in the order of their numbers. */
  get claims(): readonly string[] {
    for (const { claims } of this.#gathered.values()) for (const id of claims) this.#numberOf(id);
    return [...this.#numbers.keys()];
  }

  get gathered(): readonly GatheredNote[] {
    return [...this.#gathered.values()];
  }

  /** The marks of all claims of a letter. */
  marksOf({ claims }: GatheredNote): readonly NoteMark[] {
    return runs(claims.map((id) => this.#numberOf(id)));
  }

  #numberOf(id: string): number {
    const known = this.#numbers.get(id) ?? this.#numbers.size + 1;
    this.#numbers.set(id, known);
    return known;
  }

  #gather(claims: readonly string[]): GatheredNote {
    const key = claims.toSorted().join(" ");
    const known = this.#gathered.get(key) ?? { letter: letterOf(this.#gathered.size), claims };
    this.#gathered.set(key, known);
    return known;
  }
}

export const noteId = (mark: string | number): string => `note-${mark}`;

/** Numbers that follow one another as one mark: 3–5, 9. */
function runs(numbers: readonly number[]): NoteMark[] {
  const found: [first: number, last: number][] = [];
  for (const number of numbers.toSorted((one, other) => one - other)) {
    const run = found.at(-1);
    if (run && number === run[1] + 1) run[1] = number;
    else found.push([number, number]);
  }
  return found.map(([first, last]) => ({
    words: first === last ? `${first}` : `${first}${last === first + 1 ? ", " : "–"}${last}`,
    to: noteId(first),
  }));
}

/** A … Z, AA, AB … */
function letterOf(at: number): string {
  const last = String.fromCharCode(65 + (at % 26));
  return at < 26 ? last : letterOf(Math.floor(at / 26) - 1) + last;
}
