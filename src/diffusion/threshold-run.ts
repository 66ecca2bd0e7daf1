import { NetworkShares } from "./network-shares.ts";
import type { ModelOf, SpreadPlan, SpreadRun } from "./spread-plan.ts";
import { shareUpTo, thresholdAt } from "./threshold-law.ts";

/** A third of three partners is one of them. */
const ROUNDING = 1e-9;
const NO_ROWS = { offsets: new Uint32Array(0), neighbours: new Uint32Array(0) };

/** The threshold of each place in a run, drawn among those above what it has withstood. */
function drawnThresholds({
  first,
  withstood,
}: SpreadPlan): (model: ModelOf<"threshold">, random: () => number) => Float64Array {
  const thresholds = new Float64Array(first.length);
  const below = new Float64Array(first.length);
  let known: ModelOf<"threshold"> | undefined;
  return (model, random) => {
    if (withstood && model !== known)
      for (let v = 0; v < below.length; v++) below[v] = shareUpTo(model.law, withstood[v] ?? -1);
    known = model;
    for (let v = 0; v < thresholds.length; v++) {
      const share = below[v] ?? 0;
      thresholds[v] = thresholdAt(model.law, share + (1 - share) * random());
    }
    return thresholds;
  };
}

/** Threshold over ties: only a place with a partner that took it up in the last step can follow in this one. */
export function thresholdRun(plan: SpreadPlan): SpreadRun<"threshold"> {
  const { ties = NO_ROWS, seats, first, never, steps } = plan;
  if (seats) return thresholdRunOverNetworks(plan, new NetworkShares(seats, first));
  const { offsets, neighbours } = ties;
  const n = first.length;
  const [has, missing] = [new Uint8Array(n), new Int32Array(n)];
  const starts = Uint32Array.from(first.keys().filter((v) => first[v] === 1));
  const drawn = drawnThresholds(plan);
  // Those whose turn it is, and those whose turn it is next.
  let [taking, following] = [new Uint32Array(n), new Uint32Array(n)];
  return (model, random, counts) => {
    has.fill(0);
    const thresholds = drawn(model, random);
    for (let v = 0; v < n; v++) {
      const degree = (offsets[v + 1] ?? 0) - (offsets[v] ?? 0);
      const least = Math.min(2, thresholds[v] ?? 0);
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

/**
 * Over networks a place that was asked in vain is left alone until the shares in networks as large as its own, or larger,
 * have risen by what it lacks, or a partner took it up: till then its exposure cannot be enough.
 */
function thresholdRunOverNetworks(plan: SpreadPlan, shares: NetworkShares): SpreadRun<"threshold"> {
  const { first, never, steps } = plan;
  const n = first.length;
  const [has, waiting, news] = [new Uint8Array(n), new Uint32Array(n), new Uint32Array(n)];
  const [least, due] = [new Float64Array(n), new Float64Array(n)];
  const drawn = drawnThresholds(plan);
  const { tied, weigh, pull, restore } = tiedParts(plan, shares, due);
  const { risen, smallest } = shares;
  const begun = first.reduce((sum, own) => sum + (own === 1 ? 1 : 0), 0);
  return (model, random, counts) => {
    has.set(first);
    restore();
    shares.begin();
    const thresholds = drawn(model, random);
    let [left, all, took] = [0, begun, 1];
    for (let v = 0; v < n; v++) {
      // Of no exposure at all, none is enough.
      least[v] = Math.max(ROUNDING, (thresholds[v] ?? 0) - ROUNDING);
      due[v] = 0;
      if (first[v] !== 1 && never?.[v] !== 1 && (thresholds[v] ?? 0) <= 1) waiting[left++] = v;
    }
    counts[0] = all;
    for (let step = 1; step <= steps; step++) {
      if (took > 0) shares.step();
      const asked = took > 0 ? left : 0;
      took = 0;
      for (let i = asked - 1; i >= 0; i--) {
        const v = waiting[i] ?? 0;
        const now = risen[smallest[v] ?? 0] ?? 0;
        if ((due[v] ?? 0) > now) continue;
        const lacks = (least[v] ?? 0) - (tied[v] ?? 0) - (weigh[v] ?? 0) * shares.of(v);
        if (lacks > 0) {
          due[v] = now + lacks / (weigh[v] ?? 1) - ROUNDING / 10;
          continue;
        }
        news[took++] = v;
        // From the end, so that the last, which has been asked already, may take its place.
        waiting[i] = waiting[--left] ?? 0;
      }
      // All of a step decide at once, on what was so before it.
      for (let i = 0; i < took; i++) {
        const v = news[i] ?? 0;
        has[v] = 1;
        pull(v);
        shares.take(v);
      }
      all += took;
      counts[step] = all;
    }
    return has;
  };
}

/** What ties add to the exposure of each place: half of it where it is in a network, too, else all. */
function tiedParts({ ties = NO_ROWS, first }: SpreadPlan, shares: NetworkShares, due: Float64Array) {
  const { offsets, neighbours } = ties;
  const degree = (v: number): number => (offsets[v + 1] ?? 0) - (offsets[v] ?? 0);
  const each = Float64Array.from(first, (_, v) =>
    degree(v) > 0 ? (shares.reaches(v) ? 0.5 : 1) / degree(v) : 0,
  );
  const weigh = Float64Array.from(first, (_, v) => (degree(v) > 0 ? 0.5 : 1));
  const tied = new Float64Array(first.length);
  const pull = (v: number): void => {
    for (let at = offsets[v] ?? 0; at < (offsets[v + 1] ?? 0); at++) {
      const w = neighbours[at] ?? 0;
      tied[w] = (tied[w] ?? 0) + (each[w] ?? 0);
      due[w] = 0;
    }
  };
  for (const [v, own] of first.entries()) if (own === 1) pull(v);
  const start = tied.slice();
  return { tied, weigh, pull, restore: () => tied.set(start) };
}
