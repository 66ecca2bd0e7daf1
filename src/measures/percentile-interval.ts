import { chanceOfAtLeast } from "./binomial-limits.ts";
import type { Measure } from "./measure.ts";
import { countsBeside } from "./standing.ts";

/** Each limit is passed in one case of twenty, so that nine of ten intervals hold the share. */
const BEYOND = 0.05;

export const percentileInterval: Measure<typeof intervalAmong> = {
  id: "percentile-interval",
  name: "Interval of a percentile among peers",
  of: "city",
  formula:
    "exact limits of a share, 5 % beyond each: lower is 100 × the p with P(X ≥ b) = 0.05, 0 where b = 0; upper is 100 × the p with P(X ≤ b + l) = 0.05, 100 where b + l = n; X binomial (n, p), n peers with a value, b of them below the city, l level with it",
  undefinedWhen: "the city has no value, or fewer peers than asked for have one",
  range: "0 to 100; lower ≤ percentile ≤ upper",
  reference:
    "Clopper, C. J. and Pearson, E. S. (1934), The use of confidence or fiducial limits illustrated in the case of the binomial, Biometrika 26(4), 404–413; of percentiles: Crawford, J. R., Garthwaite, P. H. and Slick, D. J. (2009), On percentile norms in neuropsychology, The Clinical Neuropsychologist 23(7), 1173–1195",
  compute: intervalAmong,
  example: {
    says: "12 partners beside peers with 20, 12, 7 and 5, two below and one level: at most three of four come up in 5 % of cases at 1 − p⁴ = 0.05, so upper is 100 × 0.95^¼ = 98.73; two or more in 5 % at p = 0.0976, so lower is 9.76.",
    run: () => intervalAmong(12, [20, 12, 7, 5], 4),
    gives: { lower: 9.7611, upper: 100 * 0.95 ** 0.25 },
  },
};

/** The percentiles between which the city lies among all cities of the kind, its peers taken for a sample of them. */
export interface PercentileInterval {
  readonly lower: number;
  readonly upper: number;
}

/** `peers` are the values of the others, the city's own not among them. */
function intervalAmong(
  own: number | undefined,
  peers: readonly (number | undefined)[],
  leastPeers: number,
): PercentileInterval | undefined {
  const counts = countsBeside(own, peers, leastPeers);
  if (counts === undefined) return undefined;
  const { above, below, peers: n } = counts;
  return {
    lower: below === 0 ? 0 : 100 * chanceOfAtLeast(below, n, BEYOND),
    upper: above === 0 ? 100 : 100 * chanceOfAtLeast(n - above + 1, n, 1 - BEYOND),
  };
}
