import { parentPort, workerData } from "node:worker_threads";
import { leastSquares } from "../inference/least-squares.ts";
import { added, type Extremes, extremesOf } from "../inference/mrqap.ts";
import {
  DONE,
  NEXT,
  type PermutationShare,
  type PermutationsMade,
  PIECE,
  STOP,
} from "./permutation-share.ts";
import { vectorProducts } from "./vector-products.ts";

/** A thread of permutations: piece after piece, as long as nobody asks it to stop; counts add up in any order. */
const { dyads, seed, draws, control }: PermutationShare = workerData;
const fit = leastSquares(dyads);
if ("why" in fit) throw new Error(`No fit to permute: ${fit.why}.`);
const count = extremesOf(dyads, fit, vectorProducts);
let sums: Extremes[] = fit.t.map(() => ({ greater: 0, less: 0, further: 0 }));
while (Atomics.load(control, STOP) === 0) {
  const first = Atomics.add(control, NEXT, PIECE);
  if (first >= draws) break;
  const end = Math.min(draws, first + PIECE);
  sums = added(sums, count({ seed, first, end }));
  Atomics.add(control, DONE, end - first);
}
const made: PermutationsMade = sums;
parentPort?.postMessage(made);
