import { availableParallelism } from "node:os";
import { extname } from "node:path";
import { Worker } from "node:worker_threads";
import { nearSideBySide } from "../graph/distances-from.ts";
import type { Rows } from "../graph/graph.ts";
import { CONTROLS, DONE, type Lane, type PathShare, STOP } from "./path-share.ts";

/** How a heavy computation is run, followed and given up. */
export interface JobWish {
  /** As many as the machine has processors, unless said. */
  readonly threads?: number;
  readonly signal?: AbortSignal;
  /** Told some times a second how many sources of all are done with, and at the end. */
  readonly progress?: (done: number, all: number) => void;
}

/** Sources after which a thread looks whether to go on: some batches of those that share a walk. */
const PIECE = 128;
/** Into how many sums the sources are shared out, whatever the number of threads: more than any should have to wait for. */
const LANES = 16;
const TELL_EVERY = 100;

// In a package the files are compiled, and this one lies beside the worker either way.
const WORKER = new URL(`./path-worker${extname(import.meta.url)}`, import.meta.url);

/**
 * One of the path sums over all cities, shared out among threads. Sources are shared out into lanes, each a sum of its
 * own that one thread makes; whichever does, the sums are added in order, so that the result is the same to the last
 * digit on any number of threads. Given up, it is rejected with the signal's reason, once all threads have ended.
 */
export async function pathJob(
  sum: PathShare["sum"],
  graph: Rows,
  weight: Float64Array,
  places: number,
  { threads = availableParallelism(), signal, progress }: JobWish = {},
): Promise<Float64Array> {
  signal?.throwIfAborted();
  const sources = sharedWords(nearSideBySide(graph));
  const control = new Int32Array(new SharedArrayBuffer(CONTROLS * Int32Array.BYTES_PER_ELEMENT));
  const rows = { offsets: sharedWords(graph.offsets), neighbours: sharedWords(graph.neighbours) };
  const lanes = lanesOf(sources.length, places);
  const share: PathShare = { sum, rows, weight: sharedNumbers(weight), sources, lanes, control };
  const busy = Math.min(Math.max(1, threads), lanes.length);
  const stop = (): void => {
    Atomics.store(control, STOP, 1);
  };
  signal?.addEventListener("abort", stop);
  const tell = (): void => progress?.(Atomics.load(control, DONE), sources.length);
  const telling = setInterval(tell, TELL_EVERY);
  try {
    const ends = await Promise.allSettled(Array.from({ length: busy }, () => ended(share, stop)));
    for (const end of ends) if (end.status === "rejected") throw end.reason;
  } finally {
    clearInterval(telling);
    signal?.removeEventListener("abort", stop);
  }
  signal?.throwIfAborted();
  tell();
  return added(lanes, places);
}

/** One thread of the job from its start to its end; where it fails, the others are asked to stop. */
function ended(share: PathShare, stop: () => void): Promise<void> {
  const worker = new Worker(WORKER, { workerData: share });
  return new Promise((done, failed) => {
    worker.once("error", (error) => {
      stop();
      failed(error);
    });
    worker.once("exit", () => done());
  });
}

/** Pieces dealt out in turns, as sources side by side take alike long. */
function lanesOf(sources: number, places: number): Lane[] {
  const pieces = Array.from({ length: Math.ceil(sources / PIECE) }, (_, piece) => ({
    from: piece * PIECE,
    to: Math.min(sources, (piece + 1) * PIECE),
  }));
  const lanes = Math.min(LANES, pieces.length);
  return Array.from({ length: lanes }, (_, lane) => ({
    pieces: pieces.filter((_piece, i) => i % lanes === lane),
    result: sharedNumbers(new Float64Array(places)),
  }));
}

function added(lanes: readonly Lane[], places: number): Float64Array {
  const sum = new Float64Array(places);
  for (const { result } of lanes)
    for (let place = 0; place < places; place++) sum[place] = (sum[place] ?? 0) + (result[place] ?? 0);
  return sum;
}

function sharedWords(words: Uint32Array): Uint32Array {
  const shared = new Uint32Array(new SharedArrayBuffer(words.byteLength));
  shared.set(words);
  return shared;
}

function sharedNumbers(numbers: Float64Array): Float64Array {
  const shared = new Float64Array(new SharedArrayBuffer(numbers.byteLength));
  shared.set(numbers);
  return shared;
}
