import process from "node:process";
import { progressOn } from "./import-progress.ts";
import { BY_INTERRUPT, Interrupted, SIGNALS } from "./interrupted.ts";

/** What a long job is given: when to stop, and where to say how far it is. */
export interface Watching {
  readonly signal: AbortSignal;
  readonly tell: (words: string) => void;
}

/** A log that nobody watches learns after a second that something goes on, and then now and then. */
const FIRST_MS = 1000;

/** Tells on standard error how far a job is, and gives it up on Ctrl-C; a second one ends the process at once. */
export async function watched<T>(
  ask: (watching: Watching) => Promise<T>,
  stopped = "stopped. Nothing was written.",
): Promise<T> {
  const line = progressOn(process.stderr, () => performance.now(), undefined, FIRST_MS);
  const stop = new AbortController();
  const hear = (): void => {
    if (stop.signal.aborted) process.exit(BY_INTERRUPT);
    stop.abort();
  };
  for (const signal of SIGNALS) process.on(signal, hear);
  try {
    return await ask({ signal: stop.signal, tell: line.tell });
  } catch (error) {
    throw stop.signal.aborted ? new Interrupted(stopped) : error;
  } finally {
    line.end();
    for (const signal of SIGNALS) process.off(signal, hear);
  }
}
