import type { PlanOf, SpreadRun } from "./spread-plan.ts";

/** A third of three partners is one of them. */
const ROUNDING = 1e-9;

/** Threshold: only a place with a partner that took it up in the last step can follow in this one; no other is looked at. */
export function thresholdRun({ graph, first, never, model, steps }: PlanOf<"threshold">): SpreadRun {
  const { offsets, neighbours } = graph;
  const n = first.length;
  const [has, missing] = [new Uint8Array(n), new Int32Array(n)];
  const starts = Uint32Array.from(first.keys().filter((v) => first[v] === 1));
  // Those whose turn it is, and those whose turn it is next.
  let [taking, following] = [new Uint32Array(n), new Uint32Array(n)];
  return (random, counts) => {
    has.fill(0);
    for (let v = 0; v < n; v++) {
      const degree = (offsets[v + 1] ?? 0) - (offsets[v] ?? 0);
      const least = model.from + (model.to - model.from) * random();
      // Of no partners, no share can be enough: a place without ties never follows.
      missing[v] = Math.max(1, Math.ceil(least * degree - ROUNDING));
    }
    taking.set(starts);
    let [all, turn] = [0, starts.length];
    for (let step = 0; step <= steps; step++) {
      for (let i = 0; i < turn; i++) has[taking[i] ?? 0] = 1;
      all += turn;
      counts[step] = all;
      let next = 0;
      for (let i = 0; i < turn; i++) {
        const v = taking[i] ?? 0;
        for (let at = offsets[v] ?? 0; at < (offsets[v + 1] ?? 0); at++) {
          const w = neighbours[at] ?? 0;
          const still = (missing[w] ?? 0) - 1;
          missing[w] = still;
          if (still === 0 && has[w] === 0 && never?.[w] !== 1) following[next++] = w;
        }
      }
      [taking, following, turn] = [following, taking, next];
    }
    return has;
  };
}
