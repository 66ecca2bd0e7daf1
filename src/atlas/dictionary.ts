/** Values told once each, and the number by which columns mean them. */
export class Dictionary<V> {
  readonly values: V[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #keyOf: (value: V) => string;

  constructor(keyOf: (value: V) => string) {
    this.#keyOf = keyOf;
  }

  number(value: V): number {
    const key = this.#keyOf(value);
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#numbers.set(key, this.values.length);
    return this.values.push(value) - 1;
  }
}
