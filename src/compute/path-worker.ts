import { workerData } from "node:worker_threads";
import { PATH_SUMS } from "../graph/path-sums.ts";
import { DONE, type Lane, NEXT, type PathShare, STOP } from "./path-share.ts";

/** A thread of a path job: lane after lane, each a piece at a time, as long as nobody asks it to stop. */
const { sum, rows, weight, sources, lanes, control }: PathShare = workerData;
for (let lane = taken(); lane !== undefined; lane = taken()) {
  for (const { from, to } of lane.pieces) {
    if (Atomics.load(control, STOP) === 1) break;
    PATH_SUMS[sum](rows, weight, sources.subarray(from, to), lane.result);
    Atomics.add(control, DONE, to - from);
  }
}

/** A lane that no other thread has. */
function taken(): Lane | undefined {
  return lanes[Atomics.add(control, NEXT, 1)];
}
