/** A figure of scored pairs in which each counts so many times. */
export type WeightedFigure = (times: Uint16Array) => number | undefined;

/** Pairs by falling score, in groups of equal scores; the first `positives` of them happened. */
interface Ranked {
  readonly order: Uint32Array;
  /** Where each group ends. */
  readonly ends: Uint32Array;
  readonly positives: number;
}

function ranked(scores: Float64Array, positives: number): Ranked {
  const order = Uint32Array.from(scores.keys()).sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0));
  const ends: number[] = [];
  for (let at = 1; at <= order.length; at++)
    if (at === order.length || scores[order[at] ?? 0] !== scores[order[at - 1] ?? 0]) ends.push(at);
  return { order, ends: Uint32Array.from(ends), positives };
}

/** The AUC; undefined where nothing that happened, or nothing else, was drawn. */
export function weightedAuc(scores: Float64Array, positives: number): WeightedFigure {
  const { order, ends } = ranked(scores, positives);
  return (times) => {
    let [above, wins, others] = [0, 0, 0];
    let at = 0;
    for (const end of ends) {
      let [hits, misses] = [0, 0];
      for (; at < end; at++) {
        const pair = order[at] ?? 0;
        if (pair < positives) hits += times[pair] ?? 0;
        else misses += times[pair] ?? 0;
      }
      wins += misses * (above + hits / 2);
      above += hits;
      others += misses;
    }
    return above === 0 || others === 0 ? undefined : wins / (above * others);
  };
}

/** The average precision; undefined where nothing that happened was drawn. */
export function weightedPrecision(scores: Float64Array, positives: number): WeightedFigure {
  const { order, ends } = ranked(scores, positives);
  return (times) => {
    let [hits, drawn, sum] = [0, 0, 0];
    let at = 0;
    for (const end of ends) {
      let group = 0;
      for (; at < end; at++) {
        const pair = order[at] ?? 0;
        drawn += times[pair] ?? 0;
        if (pair < positives) group += times[pair] ?? 0;
      }
      hits += group;
      if (group > 0) sum += group * (hits / drawn);
    }
    return hits === 0 ? undefined : sum / hits;
  };
}

/** The Brier score of chances, of which the first `positives` happened. */
export function weightedBrier(chances: Float64Array, positives: number): WeightedFigure {
  const squares = chances.map((chance, at) => (chance - Number(at < positives)) ** 2);
  return (times) => {
    let [sum, all] = [0, 0];
    for (let at = 0; at < squares.length; at++) {
      const each = times[at] ?? 0;
      sum += each * (squares[at] ?? 0);
      all += each;
    }
    return all === 0 ? undefined : sum / all;
  };
}

const BINS = 10;

/** Mean |forecast − observed| over ten bins of equal count, of which the first `positives` happened; equal chances share what happened. */
export function weightedCalibrationError(chances: Float64Array, positives: number): WeightedFigure {
  const { order, ends } = ranked(chances, positives);
  return (times) => {
    const all = times.reduce((sum, each) => sum + each, 0);
    if (all === 0) return undefined;
    const off = new Float64Array(BINS);
    let [before, at] = [0, 0];
    for (const end of ends) {
      let [drawn, hits] = [0, 0];
      const chance = chances[order[at] ?? 0] ?? 0;
      for (; at < end; at++) {
        const pair = order[at] ?? 0;
        drawn += times[pair] ?? 0;
        if (pair < positives) hits += times[pair] ?? 0;
      }
      if (drawn === 0) continue;
      spread(off, { from: before / all, to: (before + drawn) / all, each: chance - hits / drawn });
      before += drawn;
    }
    return off.reduce((sum, each) => sum + Math.abs(each), 0);
  };
}

/** Adds a group to the bins that it reaches into, to each by the share that lies there. */
function spread(bins: Float64Array, { from, to, each }: { from: number; to: number; each: number }): void {
  const last = Math.min(bins.length - 1, Math.ceil(to * bins.length) - 1);
  for (let bin = Math.floor(from * bins.length); bin <= last; bin++) {
    const share = Math.min(to, (bin + 1) / bins.length) - Math.max(from, bin / bins.length);
    bins[bin] = (bins[bin] ?? 0) + each * share;
  }
}
