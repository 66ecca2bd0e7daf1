import { availableParallelism } from "node:os";
import { extname } from "node:path";
import { Worker } from "node:worker_threads";
import { type SpreadRuns, spreadRuns } from "../diffusion/spread.ts";
import { type SpreadOutcome, spreadOutcome } from "../diffusion/spread-outcome.ts";
import type { SpreadPlan } from "../diffusion/spread-plan.ts";
import type { JobWish } from "./path-job.ts";
import type { SpreadShare } from "./spread-share.ts";

const WORKER = new URL(`./spread-worker${extname(import.meta.url)}`, import.meta.url);
/** Fewer steps of places than a thread takes to start are made here. */
const FEW = 1e8;
const TELL_EVERY = 200;

/** Some runs, shared out among threads; the outcome is the same on any number of them. */
export async function spreadJob(
  plan: SpreadPlan,
  runs: number,
  { threads, signal, progress }: JobWish = {},
): Promise<SpreadOutcome> {
  signal?.throwIfAborted();
  if (threads === undefined && plan.first.length * plan.steps * runs < FEW)
    return spreadOutcome([spreadRuns(plan, 0, runs)], plan.steps);
  const many = Math.min(runs, threads ?? availableParallelism());
  const done = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const bound = (at: number): number => Math.round((at * runs) / many);
  const shares = Array.from(
    { length: many },
    (_, at): SpreadShare => ({ plan, from: bound(at), to: bound(at + 1), done }),
  );
  const tell = (): void => progress?.(Atomics.load(done, 0), runs);
  const telling = setInterval(tell, TELL_EVERY);
  try {
    const parts = await Promise.all(shares.map((share) => made(share, signal)));
    tell();
    return spreadOutcome(parts, plan.steps);
  } finally {
    clearInterval(telling);
  }
}

async function made(share: SpreadShare, signal?: AbortSignal): Promise<SpreadRuns> {
  signal?.throwIfAborted();
  const worker = new Worker(WORKER, { workerData: share });
  const stop = (): void => void worker.terminate();
  signal?.addEventListener("abort", stop);
  try {
    return await new Promise<SpreadRuns>((done, failed) => {
      worker.once("message", done);
      worker.once("error", failed);
      worker.once("exit", () => failed(signal?.reason ?? new Error("A thread ended before its time.")));
    });
  } finally {
    signal?.removeEventListener("abort", stop);
  }
}
