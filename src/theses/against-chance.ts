import { quantile } from "../measures/quantile.ts";
import { seededRandom } from "../measures/seeded-random.ts";

/** A figure beside the same figure of the world dealt anew. */
export interface AgainstChance {
  readonly value: number;
  readonly expected: number;
  /** Where 95 % of the deals lie. */
  readonly byChance: readonly [number, number];
  /** The share of deals with as high a figure; (1 + deals as high) ÷ (1 + deals), Phipson and Smyth (2010). */
  readonly p: number;
}

const DEALS = 999;

/** `deal` gives the figure of one deal; undefined where it has none. */
export function againstChance(
  value: number,
  seed: number,
  deal: (random: () => number) => number | undefined,
): AgainstChance {
  const random = seededRandom(seed);
  const drawn = Array.from({ length: DEALS }, () => deal(random)).filter((each) => each !== undefined);
  const high = drawn.filter((each) => each >= value).length;
  return {
    value,
    expected: drawn.reduce((sum, each) => sum + each, 0) / drawn.length,
    byChance: [quantile(drawn, 0.025) ?? value, quantile(drawn, 0.975) ?? value],
    p: (1 + high) / (1 + drawn.length),
  };
}

/** How many times what chance gives, with 95 %; none where chance gives nothing to set it against. */
export function timesChance({
  value,
  byChance: [low, high],
  expected,
}: AgainstChance): { value: number; lower: number; upper: number } | undefined {
  if (low <= 0 || expected <= 0) return undefined;
  return { value: value / expected, lower: value / high, upper: value / low };
}
