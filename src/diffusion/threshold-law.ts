/**
 * How thresholds are spread: shares of all places whose threshold lies above `above` and up to `upTo`, evenly in between, in
 * ascending order. What is missing to 1 lies beyond any exposure that was seen.
 */
export interface ThresholdLaw {
  readonly above: Float64Array;
  readonly upTo: Float64Array;
  /** Of each span and all before it. */
  readonly cumulative: Float64Array;
}

/** One threshold for all. */
export function sameThreshold(threshold: number): ThresholdLaw {
  const at = Float64Array.of(threshold);
  return { above: at, upTo: at, cumulative: Float64Array.of(1) };
}

/** Drawn evenly between two limits. */
export function evenThresholds(from: number, to: number): ThresholdLaw {
  return { above: Float64Array.of(from), upTo: Float64Array.of(to), cumulative: Float64Array.of(1) };
}

/** The share of thresholds up to an exposure. */
export function shareUpTo({ above, upTo, cumulative }: ThresholdLaw, exposure: number): number {
  const at = firstFrom(upTo, exposure);
  const before = at === 0 ? 0 : (cumulative[at - 1] ?? 0);
  if (at === upTo.length) return before;
  const [low, high] = [above[at] ?? 0, upTo[at] ?? 0];
  if (exposure >= high) return cumulative[at] ?? 0;
  if (exposure <= low) return before;
  return before + ((exposure - low) / (high - low)) * ((cumulative[at] ?? 0) - before);
}

/** The threshold that a share of all lie below; Infinity beyond those that were seen. */
export function thresholdAt({ above, upTo, cumulative }: ThresholdLaw, share: number): number {
  const at = firstFrom(cumulative, share);
  if (at === cumulative.length) return Number.POSITIVE_INFINITY;
  const before = at === 0 ? 0 : (cumulative[at - 1] ?? 0);
  const [low, high] = [above[at] ?? 0, upTo[at] ?? 0];
  const mass = (cumulative[at] ?? 0) - before;
  // Below 0 lies no exposure: who took it up without any has a threshold of 0.
  return Math.max(0, mass > 0 ? low + ((high - low) * (share - before)) / mass : high);
}

/** The first place of ascending numbers that is not below a value. */
function firstFrom(numbers: Float64Array, value: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
