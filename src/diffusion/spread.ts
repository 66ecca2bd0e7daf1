import { seededRandom } from "../measures/seeded-random.ts";
import { bassRun } from "./bass-run.ts";
import { hazardRun } from "./hazard-run.ts";
import type { SpreadPlan, SpreadRun } from "./spread-plan.ts";
import { thresholdRun } from "./threshold-run.ts";

/** What some runs came to: sums of whole numbers, so that the parts of several workers add up to the same. */
export interface SpreadRuns {
  /** How many places have it after each step, run after run: steps + 1 numbers each. */
  readonly counts: Uint32Array;
  /** In how many of the runs each place has it at the end. */
  readonly took: Uint32Array;
}

/** Runs number `from` up to `to`. Each has a stream of its own, whoever runs it. */
export function spreadRuns(
  plan: SpreadPlan,
  from: number,
  to: number,
  tell?: (done: number) => void,
): SpreadRuns {
  const n = plan.first.length;
  const counts = new Uint32Array((to - from) * (plan.steps + 1));
  const took = new Uint32Array(n);
  const run = runOf(plan);
  for (let number = from; number < to; number++) {
    const start = (number - from) * (plan.steps + 1);
    const has = run(
      seededRandom(plan.seed * 2 ** 32 + number),
      counts.subarray(start, start + plan.steps + 1),
    );
    for (let v = 0; v < n; v++) took[v] = (took[v] ?? 0) + (has[v] ?? 0);
    tell?.(number + 1 - from);
  }
  return { counts, took };
}

function runOf(plan: SpreadPlan): SpreadRun {
  const { model } = plan;
  switch (model.model) {
    case "threshold":
      return thresholdRun({ ...plan, model });
    case "bass":
      return bassRun({ ...plan, model });
    case "hazard":
      return hazardRun({ ...plan, model });
  }
}
