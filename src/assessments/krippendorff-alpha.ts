import * as z from "zod";
import { seededRandom } from "../measures/seeded-random.ts";

/** Krippendorff's own limits: from .8 on conclusions may rest on the codes, from .667 tentative ones. */
export const LIMITS = { reliable: 0.8, tentative: 0.667 } as const;

export const AlphaTold = z.strictObject({
  /** Krippendorff's α, nominal; 'not stated' is a code like others here. */
  alpha: z.number().optional(),
  /** The middle 95 % of α over resampled affairs; absent where they are too few. */
  interval: z.tuple([z.number(), z.number()]).optional(),
  /** What may rest on the codes, by Krippendorff's limits. */
  allows: z.enum(["conclusions", "tentative", "none"]).optional(),
  /** Whether the interval reaches below the limit of what is allowed. */
  reachesBelow: z.boolean().optional(),
  notGiven: z.string().optional(),
});
export type AlphaTold = z.infer<typeof AlphaTold>;

const DRAWS = 1000;
const SEED = 1;
/** Of fewer affairs a resample says little. */
const FEWEST = 10;

/** α of rows that lie in groups, with its interval and what may rest on it, or why it is not given. */
export function alphaTold(groups: readonly (readonly (readonly string[])[])[]): AlphaTold {
  const units = groups.flat();
  const alpha = krippendorffAlpha(units);
  if (alpha === undefined) return { notGiven: reason(units) };
  const interval = alphaInterval(groups, { draws: DRAWS, seed: SEED });
  const allows = allowed(alpha);
  const limit = { conclusions: LIMITS.reliable, tentative: LIMITS.tentative, none: -1 }[allows];
  return {
    alpha,
    ...(interval && { interval, reachesBelow: allows !== "none" && interval[0] < limit }),
    allows,
  };
}

const reason = (units: readonly (readonly string[])[]): string =>
  units.every(({ length }) => length < 2)
    ? "no row on file was coded by two coders"
    : "all coders gave all rows the same code, and agreement by chance cannot be told from theirs";

function allowed(alpha: number): NonNullable<AlphaTold["allows"]> {
  if (alpha >= LIMITS.reliable) return "conclusions";
  return alpha >= LIMITS.tentative ? "tentative" : "none";
}

/**
 * Krippendorff's α for nominal codes: 1 − (n − 1)(n − Σ o_cc) / (n² − Σ n_c²), where a unit with m ≥ 2 codes adds each
 * ordered pair of them to o with weight 1 / (m − 1), and n counts the codes so paired.
 * Undefined where no unit has two codes, and where all codes are the same.
 * Krippendorff, K. (2011), Computing Krippendorff's Alpha-Reliability, University of Pennsylvania.
 */
export function krippendorffAlpha(units: readonly (readonly string[])[]): number | undefined {
  return alphaOf([tallyOf(units)]);
}

/**
 * The middle 95 % of α over resamples of whole groups with replacement, as rows of one affair are not independent.
 * Undefined for fewer than ten groups, and where α has no value in more than one resample of twenty.
 * Zapf, A., Castell, S., Morawietz, L. & Karch, A. (2016), Measuring inter-rater reliability for nominal data – which
 * coefficients and confidence intervals are appropriate? BMC Medical Research Methodology 16, 93: resampling of units.
 */
export function alphaInterval(
  groups: readonly (readonly (readonly string[])[])[],
  { draws, seed }: { draws: number; seed: number },
): [number, number] | undefined {
  const tallies = groups.map(tallyOf).filter(({ n }) => n > 0);
  if (tallies.length < FEWEST) return undefined;
  const random = seededRandom(seed);
  const drawn: number[] = [];
  for (let draw = 0; draw < draws; draw++) {
    const sample = tallies.map((_, __, all) => all[Math.floor(random() * all.length)] ?? NOTHING);
    const alpha = alphaOf(sample);
    if (alpha !== undefined) drawn.push(alpha);
  }
  if (drawn.length < 0.95 * draws) return undefined;
  drawn.sort((one, other) => one - other);
  const at = (share: number): number => drawn[Math.round(share * (drawn.length - 1))] ?? Number.NaN;
  return [at(0.025), at(0.975)];
}

/** What units add to α: how many codes are paired, how many of the pairs agree, and how often each code is given. */
interface Tally {
  n: number;
  agreeing: number;
  given: ReadonlyMap<string, number>;
}

const NOTHING: Tally = { n: 0, agreeing: 0, given: new Map() };

function tallyOf(units: readonly (readonly string[])[]): Tally {
  const given = new Map<string, number>();
  let [n, agreeing] = [0, 0];
  for (const codes of units) {
    if (codes.length < 2) continue;
    n += codes.length;
    for (const [code, held] of Map.groupBy(codes, (each) => each)) {
      given.set(code, (given.get(code) ?? 0) + held.length);
      agreeing += (held.length * (held.length - 1)) / (codes.length - 1);
    }
  }
  return { n, agreeing, given };
}

function alphaOf(tallies: readonly Tally[]): number | undefined {
  const totals = new Map<string, number>();
  let [n, agreeing] = [0, 0];
  for (const tally of tallies) {
    n += tally.n;
    agreeing += tally.agreeing;
    for (const [code, held] of tally.given) totals.set(code, (totals.get(code) ?? 0) + held);
  }
  const byChance = n * n - [...totals.values()].reduce((sum, held) => sum + held * held, 0);
  return byChance === 0 ? undefined : 1 - ((n - 1) * (n - agreeing)) / byChance;
}
