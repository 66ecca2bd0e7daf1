import { availableParallelism } from "node:os";
import { extname } from "node:path";
import { Worker } from "node:worker_threads";
import { type SpreadPlan, type SpreadRuns, spreadRuns } from "../diffusion/spread.ts";
import { type SpreadOutcome, spreadOutcome } from "../diffusion/spread-outcome.ts";

export interface SpreadShare {
  readonly plan: SpreadPlan;
  readonly from: number;
  readonly to: number;
}

const WORKER = new URL(`./spread-worker${extname(import.meta.url)}`, import.meta.url);
/** Fewer steps of places than a thread takes to start are made here. */
const FEW = 2e7;

/** Some runs, shared out among threads; the outcome is the same on any number of them. */
export async function spreadJob(
  plan: SpreadPlan,
  runs: number,
  { threads, signal }: { threads?: number; signal?: AbortSignal } = {},
): Promise<SpreadOutcome> {
  const isShort = plan.first.length * plan.steps * runs < FEW;
  const many = Math.min(runs, threads ?? (isShort ? 1 : availableParallelism()));
  const bounds = Array.from({ length: many + 1 }, (_, at) => Math.round((at * runs) / many));
  const shares = bounds.slice(1).map((to, at): SpreadShare => ({ plan, from: bounds[at] ?? 0, to }));
  const parts =
    many === 1 ? [spreadRuns(plan, 0, runs)] : await Promise.all(shares.map((share) => made(share, signal)));
  return spreadOutcome(parts, plan.steps);
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
