import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import * as z from "zod";

/** Seconds of wall and of processor, the megabytes at most held so far, and the number that came out. */
const Run = z.object({ value: z.number(), wall: z.number(), cpu: z.number(), peak: z.number() });
export type Run = z.infer<typeof Run>;

/** For one run, the reading of the graph included where it is the first. */
const MOST_MILLISECONDS = 900_000;

/** A process that has read the graph and waits to be asked for a measure again and again. */
export class Peer {
  readonly #process: ChildProcess;
  readonly #replies: AsyncIterator<string>;

  constructor(command: string, args: readonly string[]) {
    const child = spawn(command, args, {
      stdio: ["pipe", "pipe", "ignore"],
      // igraph's PageRank would wait for a second thread longer than it takes on one.
      env: { ...process.env, OMP_NUM_THREADS: "1" },
    });
    // A process that ended while it was asked has said so by an answer that never came.
    child.stdin.on("error", () => undefined);
    this.#process = child;
    this.#replies = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  }

  /** One run; undefined where the process broke down over it, or was ended for taking too long. */
  async ask(measure: string, seed: number): Promise<Run | undefined> {
    this.#process.stdin?.write(`${measure}\t${seed}\n`);
    const tooLong = setTimeout(() => this.#process.kill(), MOST_MILLISECONDS);
    const { value, done } = await this.#replies.next();
    clearTimeout(tooLong);
    return done ? undefined : Run.parse(JSON.parse(value));
  }

  end(): void {
    this.#process.stdin?.end();
  }
}
