import type { Measure } from "./measure.ts";

export const standing: Measure<typeof standingAmong> = {
  id: "standing",
  name: "Standing among peers",
  of: "city",
  formula:
    "rank = 1 + peers above (1, 2, 2, 4); percentile = 100 × (below + ½·level) / N, level counting the city itself; N = peers with a value + 1; values that agree to one part in 10⁹ are level",
  undefinedWhen: "the city has no value, or fewer peers than asked for have one",
  range: "rank 1 to N; percentile above 0 and below 100",
  reference:
    "Crawford, J. R., Garthwaite, P. H. and Slick, D. J. (2009), On percentile norms in neuropsychology, The Clinical Neuropsychologist 23(7), 1173–1195 (mid-rank percentile); rank: standard competition ranking",
  compute: standingAmong,
  example: {
    says: "12 partners beside peers with 20, 12, 7 and 5: rank 2 of 5, percentile 100 × (2 + 2/2) / 5 = 60.",
    run: () => standingAmong(12, [20, 12, 7, 5], 4),
    gives: { rank: 2, of: 5, percentile: 60 },
  },
};

export interface Standing {
  readonly rank: number;
  /** The city and its peers with a value. */
  readonly of: number;
  readonly percentile: number;
}

/** `peers` are the values of the others, the city's own not among them. */
function standingAmong(
  own: number | undefined,
  peers: readonly (number | undefined)[],
  leastPeers: number,
): Standing | undefined {
  const counts = countsBeside(own, peers, leastPeers);
  if (counts === undefined) return undefined;
  const { above, below, peers: given } = counts;
  const of = given + 1;
  return { rank: 1 + above, of, percentile: (100 * (below + (of - above - below) / 2)) / of };
}

/** How many peers with a value lie above a city and how many below; the others are level with it. */
export interface CountsBeside {
  readonly above: number;
  readonly below: number;
  readonly peers: number;
}

export function countsBeside(
  own: number | undefined,
  peers: readonly (number | undefined)[],
  leastPeers: number,
): CountsBeside | undefined {
  const given = peers.filter((value) => value !== undefined);
  if (own === undefined || given.length < Math.max(1, leastPeers)) return undefined;
  const margin = ROUNDING * Math.abs(own);
  const above = given.filter((value) => value > own + margin).length;
  const below = given.filter((value) => value < own - margin).length;
  return { above, below, peers: given.length };
}

// Two cities placed alike in a graph may differ in the last digit, by the order in which their sums were made.
const ROUNDING = 1e-9;
