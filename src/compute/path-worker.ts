import { workerData } from "node:worker_threads";
import { PATH_SUMS } from "../graph/path-sums.ts";
import { DONE, type PathShare, STOP } from "./path-share.ts";

/** A thread of a path job: its own sources, a piece at a time, as long as nobody asks it to stop. */
const { sum, rows, weight, sources, pieces, control, result }: PathShare = workerData;
for (const { from, to } of pieces) {
  if (Atomics.load(control, STOP) === 1) break;
  PATH_SUMS[sum](rows, weight, sources.subarray(from, to), result);
  Atomics.add(control, DONE, to - from);
}
