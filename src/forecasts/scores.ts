/** The chance that a positive scores higher than a negative, an equal score counting half (Mann–Whitney). */
export function auc(positives: readonly number[], negatives: readonly number[]): number | undefined {
  if (positives.length === 0 || negatives.length === 0) return undefined;
  const sorted = Float64Array.from(negatives).sort();
  let wins = 0;
  for (const score of positives)
    wins += (countBelow(sorted, score, false) + countBelow(sorted, score, true)) / 2;
  return wins / (positives.length * negatives.length);
}

/** Of scores in ascending order, how many are below one, or no higher. */
export function countBelow(sorted: Float64Array, score: number, orEqual: boolean): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const value = sorted[middle] ?? 0;
    if (value < score || (orEqual && value === score)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Scores with what came of them. */
export interface Scored {
  readonly score: number;
  readonly happened: boolean;
}

/**
 * Σ precision at each positive ÷ positives, going down the scores; equal scores are taken together, so that their
 * order does not count.
 */
export function averagePrecision(scored: readonly Scored[]): number | undefined {
  const sorted = scored.toSorted((one, other) => other.score - one.score);
  const all = sorted.reduce((sum, { happened }) => sum + Number(happened), 0);
  if (all === 0) return undefined;
  let [hits, sum] = [0, 0];
  for (let at = 0; at < sorted.length; ) {
    let end = at;
    let group = 0;
    while (end < sorted.length && sorted[end]?.score === sorted[at]?.score)
      group += Number(sorted[end++]?.happened);
    hits += group;
    sum += group * (hits / end);
    at = end;
  }
  return sum / all;
}

/** The mean squared difference between a probability and what happened. Brier, G. W. (1950), Monthly Weather Review 78, 1–3. */
export function brier(scored: readonly Scored[]): number | undefined {
  if (scored.length === 0) return undefined;
  return (
    scored.reduce((sum, { score, happened }) => sum + (score - Number(happened)) ** 2, 0) / scored.length
  );
}

export interface ReliabilityBin {
  readonly forecast: number;
  readonly observed: number;
  readonly pairs: number;
}

/**
 * Forecasts sorted into bins of equal count, with what was forecast and what happened in each. Equal forecasts share
 * what happened: which of them stands in which bin says nothing.
 */
export function reliability(scored: readonly Scored[], bins = 10): ReliabilityBin[] {
  const sorted = scored.toSorted((one, other) => one.score - other.score);
  const groups = Map.groupBy(sorted, ({ score }) => score);
  const shares = new Map(
    [...groups].map(([score, group]) => [
      score,
      group.filter(({ happened }) => happened).length / group.length,
    ]),
  );
  return Array.from({ length: bins }, (_, bin) => {
    const part = sorted.slice(
      Math.round((bin * sorted.length) / bins),
      Math.round(((bin + 1) * sorted.length) / bins),
    );
    const mean = (of: (scored: Scored) => number): number =>
      part.reduce((sum, one) => sum + of(one), 0) / part.length;
    return {
      forecast: mean(({ score }) => score),
      observed: mean(({ score }) => shares.get(score) ?? 0),
      pairs: part.length,
    };
  }).filter(({ pairs }) => pairs > 0);
}

/** Expected calibration error: |forecast − observed| over the bins, weighted by their pairs. */
export function calibrationError(bins: readonly ReliabilityBin[]): number | undefined {
  const all = bins.reduce((sum, { pairs }) => sum + pairs, 0);
  if (all === 0) return undefined;
  return (
    bins.reduce((sum, { forecast, observed, pairs }) => sum + Math.abs(forecast - observed) * pairs, 0) / all
  );
}
