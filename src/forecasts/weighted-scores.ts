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
