/** Tests that came out alike: their p-value, and how many they are. */
export interface AlikeTests {
  readonly p: number;
  readonly count: number;
}

/**
 * p-values so corrected that keeping those up to α errs at all, in a family of `tests`, with a chance of α at most,
 * however they depend on each other: in rising order, the largest so far of p·(tests − those before), at most 1.
 * Groups come back in the order given. Tests that are not listed count as those with the largest p.
 * Holm, S. (1979), A simple sequentially rejective multiple test procedure, Scandinavian Journal of Statistics 6(2), 65–70.
 */
export function holm(groups: readonly AlikeTests[], tests: number): Float64Array {
  const adjusted = new Float64Array(groups.length);
  const rising = [...groups.keys()].sort((a, b) => (groups[a]?.p ?? 0) - (groups[b]?.p ?? 0));
  let [before, most] = [0, 0];
  for (const at of rising) {
    const { p = 1, count = 0 } = groups[at] ?? {};
    most = Math.max(most, Math.min(1, p * (tests - before)));
    adjusted[at] = most;
    before += count;
  }
  return adjusted;
}
