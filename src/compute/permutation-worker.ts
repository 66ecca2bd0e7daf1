import { parentPort, workerData } from "node:worker_threads";
import { added, type Counting, type Extremes } from "../inference/extremes.ts";
import { leastSquares } from "../inference/least-squares.ts";
import { extremesOf } from "../inference/mrqap.ts";
import { scoresOf } from "../inference/mrqap-logit.ts";
import {
  BEGUN,
  DONE,
  NEXT,
  type PermutationShare,
  type PermutationsMade,
  PIECE,
  STOP,
} from "./permutation-share.ts";
import { vectorOrders } from "./vector-orders.ts";
import { vectorProducts } from "./vector-products.ts";

/** A thread of permutations: piece after piece, as long as nobody asks it to stop; counts add up in any order. */
const share: PermutationShare = workerData;
const { dyads, model, courses, seed, draws, control } = share;
const line = leastSquares(dyads);
if ("why" in line) throw new Error(`No fit to permute: ${line.why}.`);
const scores = share.model === "logit" ? scoresOf(dyads, { line, fit: share }, vectorOrders) : undefined;
const made: PermutationsMade[number][] = Array.from({ length: courses }, () => undefined);
const begun = Math.floor((Atomics.add(control, BEGUN, 1) * courses) / 2);
for (let at = 0; at < courses; at++) {
  const course = (begun + at) % courses;
  if (isUnderWay(course)) made[course] = counted(course);
}
parentPort?.postMessage(made);

function isUnderWay(course: number): boolean {
  return Atomics.load(control, STOP) === 0 && Atomics.load(control, NEXT + course) < draws;
}

function counted(course: number): PermutationsMade[number] {
  const { found, count } = courseOf(course);
  let sums: Extremes[] | undefined;
  while (isUnderWay(course)) {
    const first = Atomics.add(control, NEXT + course, PIECE[model]);
    if (first >= draws) break;
    const end = Math.min(draws, first + PIECE[model]);
    const counts = count({ seed, first, end });
    sums = sums ? added(sums, counts) : counts;
    Atomics.add(control, DONE, end - first);
  }
  return sums && { found, counts: sums };
}

function courseOf(course: number): { readonly found: number; readonly count: Counting } {
  if ("why" in line) throw new Error(line.why);
  return scores?.[course]?.() ?? { found: 0, count: extremesOf(dyads, line, vectorProducts) };
}
