import { chanceLeap } from "./chance-leap.ts";
import type { SpreadPlan, SpreadRun } from "./spread-plan.ts";

/** Bass: all places that wait have the same chance in a step, so that from one that takes it up is leapt to the next. */
export function bassRun({ first, never, steps }: SpreadPlan): SpreadRun<"bass"> {
  const n = first.length;
  const ready = Uint32Array.from(first.keys().filter((v) => first[v] !== 1 && never?.[v] !== 1));
  const start = first.reduce((sum, each) => sum + (each === 1 ? 1 : 0), 0);
  const [has, waiting] = [new Uint8Array(n), new Uint32Array(ready.length)];
  return ({ p, q }, random, counts) => {
    has.set(first);
    waiting.set(ready);
    let [all, left] = [start, ready.length];
    counts[0] = all;
    for (let step = 1; step <= steps; step++) {
      const now = Math.min(1, p + (q * all) / n);
      const { chance, next } = chanceLeap(now, random);
      // From the end, so that the last, which has been asked already, may take the place of who leaves.
      for (let i = left - 1 - next(); i >= 0; i -= 1 + next()) {
        if (chance === 1 && random() >= now) continue;
        has[waiting[i] ?? 0] = 1;
        all++;
        waiting[i] = waiting[--left] ?? 0;
      }
      counts[step] = all;
    }
    return has;
  };
}
