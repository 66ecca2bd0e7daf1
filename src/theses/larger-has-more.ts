/** One city's size and what it has. */
export interface Sized {
  readonly size: number;
  readonly has: number;
}

export interface LargerHasMore {
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
  readonly cities: number;
}

const WITHIN_95 = 1.959964;

/**
 * The chance that of two cities that differ in size and in what they have the larger has more. 0.5: size tells nothing,
 * 1: it decides ((1 + γ) ÷ 2 of Goodman and Kruskal 1954, Journal of the American Statistical Association 49, 732–764). With a 95 % interval by the variance of a U-statistic (Hoeffding 1948, Annals of Mathematical Statistics 19(3),
 * 293–325). Undefined for fewer than three cities, or where no two differ in both.
 */
export function largerHasMore(cities: readonly Sized[]): LargerHasMore | undefined {
  const n = cities.length;
  if (n < 3) return undefined;
  const [wins, pairs] = [new Float64Array(n), new Float64Array(n)];
  for (let i = 0; i < n; i++)
    for (let j = i + 1; j < n; j++) {
      const size = Math.sign((cities[i]?.size ?? 0) - (cities[j]?.size ?? 0));
      const has = Math.sign((cities[i]?.has ?? 0) - (cities[j]?.has ?? 0));
      if (size === 0 || has === 0) continue;
      const win = (1 + size * has) / 2;
      for (const city of [i, j]) {
        wins[city] = (wins[city] ?? 0) + win;
        pairs[city] = (pairs[city] ?? 0) + 1;
      }
    }
  const all = pairs.reduce((sum, each) => sum + each, 0);
  if (all === 0) return undefined;
  const value = wins.reduce((sum, each) => sum + each, 0) / all;
  const each = all / n;
  const spread =
    wins.reduce((sum, win, i) => sum + ((win - value * (pairs[i] ?? 0)) / each) ** 2, 0) / (n - 1);
  const half = WITHIN_95 * 2 * Math.sqrt(spread / n);
  return { value, lower: Math.max(0, value - half), upper: Math.min(1, value + half), cities: n };
}
