import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import * as z from "zod";

/** Seconds of wall and of processor, the megabytes at most held so far, and the number that came out. */
const Run = z.object({ value: z.number(), wall: z.number(), cpu: z.number(), peak: z.number() });
export type Run = z.infer<typeof Run>;

/** A Python that has read the graph and waits to be asked for one measure after another. */
export class Peer {
  readonly #process: ChildProcess;
  readonly #replies: AsyncIterator<string>;

  constructor(python: string, script: string, args: readonly string[]) {
    const child = spawn(python, [script, ...args], { stdio: ["pipe", "pipe", "inherit"] });
    this.#process = child;
    this.#replies = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  }

  async ask(library: "igraph" | "networkx", measure: string): Promise<Run> {
    this.#process.stdin?.write(`${library} ${measure}\n`);
    const { value, done } = await this.#replies.next();
    if (done) throw new Error(`Python ended while asked for ${measure} of ${library}.`);
    return Run.parse(JSON.parse(value));
  }

  end(): void {
    this.#process.stdin?.end();
  }
}

/** One run of our own, timed as the peer's are. */
export async function timed(run: () => number | Promise<number>): Promise<Run> {
  const used = process.cpuUsage();
  const begun = performance.now();
  const value = await run();
  const wall = (performance.now() - begun) / 1000;
  const { user, system } = process.cpuUsage(used);
  return { value, wall, cpu: (user + system) / 1e6, peak: process.resourceUsage().maxRSS / 1024 };
}
