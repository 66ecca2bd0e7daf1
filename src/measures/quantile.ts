/**
 * The value that a share p of the sample lies below, interpolated between the two nearest (type 7);
 * p = 0.5 is the median. Undefined for an empty sample.
 * Hyndman, R. J. and Fan, Y. (1996), Sample quantiles in statistical packages, American Statistician 50(4), 361–365.
 */
export function quantile(sample: readonly number[], p: number): number | undefined {
  const sorted = Float64Array.from(sample).sort();
  const place = p * (sorted.length - 1);
  const below = sorted[Math.floor(place)];
  const above = sorted[Math.ceil(place)];
  if (below === undefined || above === undefined) return undefined;
  return below + (place - Math.floor(place)) * (above - below);
}
