/** From here on a leap costs more than to ask each place. */
const LIKELY = 0.3;

/**
 * How many places of a row are passed over until one that takes it up, where each does with the same chance: the
 * geometric law, drawn at once (Devroye 1986, Non-Uniform Random Variate Generation, ch. X.2). A row's end may come first.
 * `chance` is what each place met is to be taken with: the one given, or 1 where all places are met.
 */
export interface ChanceLeap {
  readonly chance: number;
  readonly next: () => number;
}

export function chanceLeap(chance: number, random: () => number): ChanceLeap {
  if (chance >= LIKELY) return { chance: 1, next: () => 0 };
  if (chance <= 0) return { chance: 0, next: () => Number.POSITIVE_INFINITY };
  const scale = 1 / Math.log1p(-chance);
  return { chance, next: () => Math.floor(Math.log(1 - random()) * scale) };
}
