import type { Measure } from "./measure.ts";

export const overlapCoefficient: Measure<typeof coefficientOf> = {
  id: "overlap-coefficient",
  name: "Overlap of two networks, share of the smaller",
  of: "network",
  formula: "|A ∩ B| / min(|A|, |B|)",
  undefinedWhen: "one of the networks has no member on file",
  range: "0 (no shared member) to 1 (all members of the smaller are members of the larger)",
  reference:
    "Simpson, G. G. (1943), Mammals and the nature of continents, American Journal of Science 241(1), 1–31",
  compute: coefficientOf,
  example: {
    says: "One network has Cape Town, Riga and Tokyo, the other Tokyo and Visby: 1 of the smaller one's 2 is in both, 0.5.",
    run: () => coefficientOf(["Cape Town", "Riga", "Tokyo"], ["Tokyo", "Visby"]),
    gives: 0.5,
  },
};

function coefficientOf(first: readonly string[], second: readonly string[]): number | undefined {
  const [a, b] = [new Set(first), new Set(second)];
  const smaller = Math.min(a.size, b.size);
  return smaller === 0 ? undefined : a.intersection(b).size / smaller;
}
