/** A reply asked for, and what came of it. */
interface Asked {
  reply: Promise<unknown>;
  value?: unknown;
}

/**
 * Replies by address, each asked once and kept until the ledger changes; the ones longest unused go when there are
 * many. What was asked before a change never counts as an answer after it, however late it arrives.
 */
export class ReplyCache {
  readonly #ask: (path: string) => Promise<unknown>;
  readonly #most: number;
  #held = new Map<string, Asked>();

  constructor(ask: (path: string) => Promise<unknown>, most = 200) {
    this.#ask = ask;
    this.#most = most;
  }

  /** The reply at an address; a failure is not kept. Its shape is the contract's. */
  ask<T>(path: string): Promise<T> {
    const asked = this.#held.get(path) ?? this.#begun(path);
    this.#held.delete(path);
    this.#held.set(path, asked);
    for (const longestUnused of this.#held.keys()) {
      if (this.#held.size <= this.#most) break;
      this.#held.delete(longestUnused);
    }
    return asked.reply as Promise<T>;
  }

  /** A reply that has arrived: a page gone back to is whole at once, so the browser finds its place in it again. */
  onHand<T>(path: string): T | undefined {
    return this.#held.get(path)?.value as T | undefined;
  }

  /** The ledger changed: what was asked before is no answer any more. */
  forget(): void {
    this.#held = new Map();
  }

  #begun(path: string): Asked {
    const asked: Asked = { reply: this.#ask(path) };
    asked.reply.then(
      (value) => {
        asked.value = value;
      },
      () => {
        if (this.#held.get(path) === asked) this.#held.delete(path);
      },
    );
    return asked;
  }
}
