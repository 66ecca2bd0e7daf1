import { seededRandom } from "../measures/seeded-random.ts";
import { bassRun } from "./bass-run.ts";
import { hazardRun } from "./hazard-run.ts";
import type { SpreadModel, SpreadPlan } from "./spread-plan.ts";
import { thresholdRun } from "./threshold-run.ts";

/** What some runs came to: sums of whole numbers, so that the parts of several workers add up to the same. */
export interface SpreadRuns {
  /** How many places have it after each step, run after run: steps + 1 numbers each. */
  readonly counts: Uint32Array;
  /** In how many of the runs each place has it at the end. */
  readonly took: Uint32Array;
}

/** Runs number `from` up to `to`. Each has a stream and a model of its own, whoever runs it. */
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
      plan.models[number % plan.models.length] ?? plan.models[0],
      seededRandom(plan.seed * 2 ** 32 + number),
      counts.subarray(start, start + plan.steps + 1),
    );
    for (let v = 0; v < n; v++) took[v] = (took[v] ?? 0) + (has[v] ?? 0);
    tell?.(number + 1 - from);
  }
  return { counts, took };
}

type AnyRun = (model: SpreadModel, random: () => number, counts: Uint32Array) => Uint8Array;

/** What each model needs is laid out once, when the first run by it is made. */
function runOf(plan: SpreadPlan): AnyRun {
  let threshold: ReturnType<typeof thresholdRun> | undefined;
  let bass: ReturnType<typeof bassRun> | undefined;
  let hazard: ReturnType<typeof hazardRun> | undefined;
  return (model, random, counts) => {
    switch (model.model) {
      case "threshold":
        threshold ??= thresholdRun(plan);
        return threshold(model, random, counts);
      case "bass":
        bass ??= bassRun(plan);
        return bass(model, random, counts);
      case "hazard":
        hazard ??= hazardRun(plan);
        return hazard(model, random, counts);
    }
  };
}
