import { QuestionError } from "../contract/error-body.ts";

/** How whoever waits for a job hears of it and gives it up. */
export interface Waiting<P> {
  readonly signal?: AbortSignal | undefined;
  readonly progress?: ((told: P) => void) | undefined;
}

/** A job that several may wait for. It goes on as long as one of them does, and is given up with the last. */
export class SharedJob<T, P> {
  readonly result: Promise<T>;
  readonly #giveUp = new AbortController();
  readonly #told = new Set<(told: P) => void>();
  #last: { readonly told: P } | undefined;
  #waiting = 0;

  constructor(run: (hooks: { signal: AbortSignal; progress: (told: P) => void }) => Promise<T>) {
    const progress = (told: P): void => {
      this.#last = { told };
      for (const tell of this.#told) tell(told);
    };
    this.result = run({ signal: this.#giveUp.signal, progress });
    // Whoever waits hears of a failure; when nobody does any more, there is nobody to tell.
    this.result.catch(() => undefined);
  }

  get isGivenUp(): boolean {
    return this.#giveUp.signal.aborted;
  }

  async awaited({ signal, progress }: Waiting<P> = {}): Promise<T> {
    if (signal?.aborted) throw givenUp();
    const left = Promise.withResolvers<never>();
    const leave = (): void => left.reject(givenUp());
    signal?.addEventListener("abort", leave);
    this.#waiting++;
    if (progress) this.#told.add(progress);
    // Who joins later hears at once how far it is.
    if (this.#last) progress?.(this.#last.told);
    try {
      return await Promise.race([this.result, left.promise]);
    } finally {
      signal?.removeEventListener("abort", leave);
      if (progress) this.#told.delete(progress);
      if (--this.#waiting === 0) this.#giveUp.abort(new Error("nobody waits for it any more"));
    }
  }
}

/** Whoever gave it up is gone and does not read it; what is logged or tested is this. */
export function givenUp(): QuestionError {
  return new QuestionError(
    "unavailable",
    "given-up",
    "The question was given up before its answer; ask again.",
  );
}
