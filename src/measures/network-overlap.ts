import type { Measure } from "./measure.ts";

export const networkOverlap: Measure<typeof overlapOf> = {
  id: "network-overlap",
  name: "Overlap of two networks",
  of: "network",
  formula: "J = |A ∩ B| / |A ∪ B|, with the members that both have and those only one has",
  undefinedWhen: "one of the networks has no member on file",
  range: "0 (no shared member) to 1 (the same members)",
  reference:
    "Jaccard, P. (1912), The distribution of the flora in the alpine zone, New Phytologist 11(2), 37–50",
  compute: overlapOf,
  example: {
    says: "One network has Cape Town, Riga and Tokyo, the other Tokyo and Visby: 1 of 4 cities is in both, 0.25.",
    run: () => overlapOf(["Cape Town", "Riga", "Tokyo"], ["Tokyo", "Visby"]),
    gives: { jaccard: 0.25, shared: ["Tokyo"], onlyFirst: ["Cape Town", "Riga"], onlySecond: ["Visby"] },
  },
};

/** Members in the order of their ids. */
export interface NetworkOverlap {
  readonly jaccard: number;
  readonly shared: readonly string[];
  readonly onlyFirst: readonly string[];
  readonly onlySecond: readonly string[];
}

function overlapOf(first: readonly string[], second: readonly string[]): NetworkOverlap | undefined {
  if (first.length === 0 || second.length === 0) return undefined;
  const a = new Set(first);
  const b = new Set(second);
  return {
    jaccard: a.intersection(b).size / a.union(b).size,
    shared: [...a.intersection(b)].sort(),
    onlyFirst: [...a.difference(b)].sort(),
    onlySecond: [...b.difference(a)].sort(),
  };
}
