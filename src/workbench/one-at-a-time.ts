import { QuestionError } from "../contract/error-body.ts";
import { givenUp, SharedJob, type Waiting } from "./shared-job.ts";

/**
 * Heavy answers, by what they are the answer to: one is computed at a time, who asks the same meanwhile waits for the
 * same, and the last few are kept.
 */
export class OneAtATime<T, P> {
  readonly #most: number;
  readonly #mostWaiting: number;
  readonly #held = new Map<string, T>();
  readonly #jobs = new Map<string, SharedJob<T, P>>();
  #last: Promise<unknown> = Promise.resolve();

  constructor(most: number, mostWaiting: number = Number.POSITIVE_INFINITY) {
    this.#most = most;
    this.#mostWaiting = mostWaiting;
  }

  /** How many that somebody waits for come before one that is asked for now; none before what is kept or under way. */
  before(name: string): number {
    if (this.#held.has(name) || this.#underWay(name)) return 0;
    return [...this.#jobs.values()].filter(({ isGivenUp }) => !isGivenUp).length;
  }

  async of(
    name: string,
    waiting: Waiting<P>,
    compute: (hooks: { signal: AbortSignal; progress: (told: P) => void }) => Promise<T>,
  ): Promise<T> {
    // A job begun for whoever is gone would have nobody to give it up.
    if (waiting.signal?.aborted) throw givenUp();
    const held = this.#held.get(name);
    if (held !== undefined) return held;
    const under = this.#underWay(name);
    if (!under && this.before(name) > this.#mostWaiting) throw busy(this.#mostWaiting);
    return (under ?? this.#begun(name, compute)).awaited(waiting);
  }

  #underWay(name: string): SharedJob<T, P> | undefined {
    const job = this.#jobs.get(name);
    return job?.isGivenUp ? undefined : job;
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

const SECONDS_TO_WAIT = 30;

/** Whoever would wait for minutes is told so at once, rather than waiting for what a browser gives up. */
function busy(waiting: number): QuestionError {
  return new QuestionError(
    "unavailable",
    "busy",
    `${waiting} long answers wait already, and are made one after another. Nothing is wrong with the question: ask it again in half a minute, or put it to the hansa command on a machine of your own.`,
    { retryAfter: SECONDS_TO_WAIT },
  );
}
