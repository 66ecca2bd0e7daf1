import { extname } from "node:path";
import { Worker } from "node:worker_threads";
import { errorOf, type Refusal } from "./refusal.ts";
import type { TiesStudied } from "./ties-studied.ts";
import type { Answered, Asked } from "./workbench.ts";

export type InferenceQuestion = "pattern" | "gravity" | "mrqap" | "share" | "surprising";

export type InferenceWanted = {
  [Q in InferenceQuestion]: { readonly question: Q; readonly asked: Asked<Q> };
}[InferenceQuestion];

/** What a thread is given. */
export interface InferenceWork {
  readonly wanted: InferenceWanted;
  readonly studied: TiesStudied;
}

/** What it gives back: a reply, or why there is none, which the caller can mend. */
export type InferenceMade = { readonly reply: unknown } | { readonly refused: Refusal };

const WORKER = new URL(`./infer-worker${extname(import.meta.url)}`, import.meta.url);

/** Answers in a thread of its own, so that the server goes on meanwhile, and whoever gives it up frees it at once. */
export async function inferJob<Q extends InferenceQuestion>(
  wanted: Extract<InferenceWanted, { question: Q }>,
  { given: { sharedNetworks: _, ...given }, ...studied }: TiesStudied,
  signal: AbortSignal,
): Promise<Answered<Q>> {
  signal.throwIfAborted();
  const work: InferenceWork = { wanted, studied: { ...studied, given } };
  const worker = new Worker(WORKER, { workerData: work });
  const stop = (): void => void worker.terminate();
  signal.addEventListener("abort", stop);
  try {
    const made = await new Promise<InferenceMade>((done, failed) => {
      worker.once("message", done);
      worker.once("error", failed);
      worker.once("exit", () => failed(signal.reason ?? new Error("A thread ended before its time.")));
    });
    if ("refused" in made) throw errorOf(made.refused);
    // The thread answers by the function that the question names.
    return made.reply as Answered<Q>;
  } finally {
    signal.removeEventListener("abort", stop);
  }
}
