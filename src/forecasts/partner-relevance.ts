/** What speaks for a candidate beside what the tie model weighs already. */
export interface Signals {
  /** ln odds of a tie in the years ahead. */
  readonly logOdds: number;
  /** Networks that both sit in. */
  readonly networks: number;
  /** Where a theme is asked: acts of the candidate on it, a network that works on it counting as half an act. */
  readonly theme?: number;
}

export interface Relevance {
  readonly chance: number;
  readonly networks: number;
  readonly theme?: number;
  /** The mean of the parts. */
  readonly all: number;
}

/**
 * Each candidate's relevance, 0 to 1: the mean of where its ln odds lie between those of the candidates, n / (n + 1) of
 * the networks in common and, where a theme is asked, a / (a + 1) of what it did on it. Size, distance and common
 * partners are in the odds: they are told as reasons and not counted twice. What no claim says earns nothing and costs
 * nothing but that: it is no evidence against a city.
 */
export function partnerRelevance(candidates: readonly Signals[]): Relevance[] {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { logOdds } of candidates) {
    least = Math.min(least, logOdds);
    most = Math.max(most, logOdds);
  }
  return candidates.map(({ logOdds, networks, theme }) => {
    const chance = most > least ? (logOdds - least) / (most - least) : 1;
    const met = networks / (networks + 1);
    if (theme === undefined) return { chance, networks: met, all: (chance + met) / 2 };
    const fit = theme / (theme + 1);
    return { chance, networks: met, theme: fit, all: (chance + met + fit) / 3 };
  });
}
