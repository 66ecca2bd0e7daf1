import { SharedJob, type Waiting } from "./shared-job.ts";

/**
 * Heavy answers, by what they are the answer to: one is computed at a time, who asks the same meanwhile waits for the
 * same, and the last few are kept.
 */
export class OneAtATime<T, P> {
  readonly #most: number;
  readonly #held = new Map<string, T>();
  readonly #jobs = new Map<string, SharedJob<T, P>>();
  #last: Promise<unknown> = Promise.resolve();

  constructor(most: number) {
    this.#most = most;
  }

  async of(
    name: string,
    waiting: Waiting<P>,
    compute: (hooks: { signal: AbortSignal; progress: (told: P) => void }) => Promise<T>,
  ): Promise<T> {
    const held = this.#held.get(name);
    if (held !== undefined) return held;
    const under = this.#jobs.get(name);
    const job = under && !under.isGivenUp ? under : this.#begun(name, compute);
    return job.awaited(waiting);
  }

  #begun(
    name: string,
    compute: (hooks: { signal: AbortSignal; progress: (told: P) => void }) => Promise<T>,
  ): SharedJob<T, P> {
    const before = this.#last;
    const job: SharedJob<T, P> = new SharedJob(async (hooks) => {
      await before;
      hooks.signal.throwIfAborted();
      const made = await compute(hooks);
      this.#keep(name, made);
      return made;
    });
    this.#jobs.set(name, job);
    this.#last = job.result
      .catch(() => undefined)
      .then(() => {
        if (this.#jobs.get(name) === job) this.#jobs.delete(name);
      });
    return job;
  }

  #keep(name: string, made: T): void {
    this.#held.set(name, made);
    const [oldest] = this.#held.keys();
    if (this.#held.size > this.#most && oldest !== undefined) this.#held.delete(oldest);
  }
}
