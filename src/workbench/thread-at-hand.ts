import { Worker } from "node:worker_threads";

/** Where the ledger and the names of places are. */
export interface LedgerDesk {
  storePath: string;
  cacheFolder?: string | undefined;
}

const MINUTE = 60_000;

/** What a thread says on its way to what it makes. */
export interface OnTheWay<Told> {
  readonly told: Told;
}

/** How who asks a thread hears how far it is, and gives it up. */
interface Hearing<Told> {
  readonly signal?: AbortSignal | undefined;
  readonly tell?: ((told: Told) => void) | undefined;
}

/**
 * A thread with a workbench of its own on the same store, begun when it is first asked something. It is asked one thing
 * at a time, and what it has read serves the next; after a pause of some minutes it ends.
 */
export class ThreadAtHand<Work, Made extends object, Told = never> {
  readonly #file: URL;
  readonly #desk: LedgerDesk;
  readonly #idleMs: number;
  #worker: Worker | undefined;
  #idle: NodeJS.Timeout | undefined;

  constructor(file: URL, { storePath, cacheFolder }: LedgerDesk, idleMinutes = 1) {
    this.#file = file;
    this.#idleMs = idleMinutes * MINUTE;
    this.#desk = { storePath, cacheFolder };
  }

  /** Given up, the thread is ended and with it all it has read: nothing else stops work that gives nobody a turn. */
  async ask(work: Work, hearing: Hearing<Told> = {}): Promise<Made> {
    hearing.signal?.throwIfAborted();
    clearTimeout(this.#idle);
    this.#worker ??= new Worker(this.#file, { workerData: this.#desk });
    const made = await answerOf<Work, Made, Told>(this.#worker, work, hearing).catch(async (error) => {
      await this.close();
      throw error;
    });
    // An idle thread keeps no process alive.
    this.#worker?.unref();
    this.#idle = setTimeout(() => void this.close(), this.#idleMs).unref();
    return made;
  }

  async close(): Promise<void> {
    clearTimeout(this.#idle);
    const worker = this.#worker;
    this.#worker = undefined;
    await worker?.terminate();
  }
}

function answerOf<Work, Made extends object, Told>(
  worker: Worker,
  work: Work,
  { signal, tell }: Hearing<Told>,
): Promise<Made> {
  worker.ref();
  const { promise, resolve, reject } = Promise.withResolvers<Made>();
  const ended = (): void => reject(new Error("A thread ended without an answer."));
  const giveUp = (): void => reject(signal?.reason);
  const hear = (said: Made | OnTheWay<Told>): void => {
    if ("told" in said) tell?.(said.told);
    else resolve(said);
  };
  worker.on("message", hear).once("error", reject).once("exit", ended);
  signal?.addEventListener("abort", giveUp);
  worker.postMessage(work);
  return promise.finally(() => {
    worker.off("message", hear).off("error", reject).off("exit", ended);
    signal?.removeEventListener("abort", giveUp);
  });
}
