import { extname } from "node:path";
import { Worker } from "node:worker_threads";
import type { CityValues } from "../measures/measure.ts";
import type { ColumnShare, ColumnsMade } from "./column-share.ts";

const WORKER = new URL(`./column-worker${extname(import.meta.url)}`, import.meta.url);

/**
 * The columns of some measures, computed on a thread of their own while this one stays free to hear; told of each
 * when it is there. Given up, it is rejected with the signal's reason, once the thread has ended.
 */
export async function columnJob(
  share: ColumnShare,
  { signal, made }: { signal?: AbortSignal; made?: (measure: string) => void } = {},
): Promise<ReadonlyMap<string, readonly CityValues[]>> {
  signal?.throwIfAborted();
  const columns = new Map<string, readonly CityValues[]>();
  const worker = new Worker(WORKER, { workerData: share });
  const stop = (): void => void worker.terminate();
  signal?.addEventListener("abort", stop);
  try {
    await new Promise<void>((done, failed) => {
      worker.on("message", ({ measure, columns: sent }: ColumnsMade) => {
        columns.set(
          measure,
          sent.map((each) => Array.from(each, (value) => (Number.isNaN(value) ? undefined : value))),
        );
        made?.(measure);
      });
      worker.once("error", failed);
      worker.once("exit", () => done());
    });
  } finally {
    signal?.removeEventListener("abort", stop);
  }
  signal?.throwIfAborted();
  return columns;
}
