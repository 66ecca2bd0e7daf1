import type { SpreadPlan } from "../diffusion/spread-plan.ts";

/** What a thread of runs is given: the plan, which of its runs, and where all threads count the runs done with. */
export interface SpreadShare {
  readonly plan: SpreadPlan;
  readonly from: number;
  readonly to: number;
  readonly done: Int32Array;
}
