/** Heavy work one piece at a time: some more may wait, the next is sent away, and what is asked twice is made once. */
export class Turns<T> {
  readonly #mostWaiting: number;
  readonly #mostKept: number;
  readonly #under = new Map<string, Promise<T>>();
  readonly #kept = new Map<string, T>();
  #last: Promise<unknown> = Promise.resolve();

  constructor({ waiting, kept }: { waiting: number; kept: number }) {
    this.#mostWaiting = waiting;
    this.#mostKept = kept;
  }

  /** What is kept or under way by that name, else the work in its turn; undefined where too many wait. */
  take(name: string, work: () => Promise<T>): Promise<T> | undefined {
    const kept = this.#kept.get(name);
    if (kept !== undefined) return Promise.resolve(kept);
    const under = this.#under.get(name);
    if (under) return under;
    if (this.#under.size > this.#mostWaiting) return undefined;
    const made = this.#last.then(work);
    this.#last = made.catch(() => undefined);
    this.#under.set(name, made);
    made
      .then((result) => this.#keep(name, result))
      .catch(() => undefined)
      .finally(() => this.#under.delete(name));
    return made;
  }

  #keep(name: string, result: T): void {
    this.#kept.set(name, result);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > this.#mostKept && oldest !== undefined) this.#kept.delete(oldest);
  }
}
