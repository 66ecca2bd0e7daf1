import { availableParallelism } from "node:os";
import { extname } from "node:path";
import { Worker } from "node:worker_threads";
import type { CompleteDyads } from "../inference/dyad-table.ts";
import type { JobWish } from "./path-job.ts";
import {
  DONE,
  NEXT,
  type PermutationShare,
  type PermutationsAsked,
  type PermutationsMade,
  STOP,
} from "./permutation-share.ts";

const WORKER = new URL(`./permutation-worker${extname(import.meta.url)}`, import.meta.url);
const TELL_EVERY = 200;

/** Permutes on several threads; gives what each of them made. */
export async function permutedOnThreads(
  { dyads, ...asked }: PermutationsAsked,
  { threads = availableParallelism(), signal, progress }: JobWish = {},
): Promise<PermutationsMade[]> {
  signal?.throwIfAborted();
  const { courses, draws } = asked;
  const control = new Int32Array(new SharedArrayBuffer((NEXT + courses) * Int32Array.BYTES_PER_ELEMENT));
  const share: PermutationShare = { ...asked, dyads: shared(dyads), control };
  const stop = (): void => {
    Atomics.store(control, STOP, 1);
  };
  signal?.addEventListener("abort", stop);
  const tell = (): void => progress?.(Atomics.load(control, DONE), draws * courses);
  const telling = setInterval(tell, TELL_EVERY);
  try {
    const ends = await Promise.allSettled(
      Array.from({ length: Math.max(1, threads) }, () => counted(share, stop)),
    );
    signal?.throwIfAborted();
    const made = ends.map((end) => {
      if (end.status === "rejected") throw end.reason;
      return end.value;
    });
    tell();
    return made;
  } finally {
    clearInterval(telling);
    signal?.removeEventListener("abort", stop);
  }
}

/** What one thread counts; where it fails, the others are asked to stop. */
function counted(share: PermutationShare, stop: () => void): Promise<PermutationsMade> {
  const worker = new Worker(WORKER, { workerData: share });
  return new Promise((done, failed) => {
    let made: PermutationsMade = [];
    worker.once("message", (told: PermutationsMade) => {
      made = told;
    });
    worker.once("error", (error) => {
      stop();
      failed(error);
    });
    worker.once("exit", () => done(made));
  });
}

/** Columns in memory that all threads see: none is copied. */
function shared(dyads: CompleteDyads): CompleteDyads {
  const words = (of: Uint32Array): Uint32Array => {
    const held = new Uint32Array(new SharedArrayBuffer(of.byteLength));
    held.set(of);
    return held;
  };
  const numbers = (of: Float64Array): Float64Array => {
    const held = new Float64Array(new SharedArrayBuffer(of.byteLength));
    held.set(of);
    return held;
  };
  const { nodes, one, other, outcome, covariates, leftOut } = dyads;
  return {
    nodes,
    leftOut,
    one: words(one),
    other: words(other),
    outcome: numbers(outcome),
    covariates: covariates.map(({ name, values }) => ({ name, values: numbers(values) })),
  };
}
