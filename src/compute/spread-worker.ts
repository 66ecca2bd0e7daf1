import { parentPort, workerData } from "node:worker_threads";
import { spreadRuns } from "../diffusion/spread.ts";
import type { SpreadShare } from "./spread-share.ts";

/** A thread that makes its share of the runs. */
const { plan, from, to, done }: SpreadShare = workerData;
parentPort?.postMessage(spreadRuns(plan, from, to, () => Atomics.add(done, 0, 1)));
