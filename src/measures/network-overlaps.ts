import { type MembershipMatrix, membershipMatrix, seatsOf } from "../graph/membership-matrix.ts";
import type { Measure } from "./measure.ts";

export const networkOverlaps: Measure<typeof overlapsOf> = {
  id: "network-overlaps",
  name: "Overlaps of all networks",
  of: "network",
  formula:
    "for each two networks A and B: |A ∩ B|, |A ∖ B|, |B ∖ A|, J = |A ∩ B| / |A ∪ B| and |A ∩ B| / min(|A|, |B|)",
  undefinedWhen:
    "never; networks without a member on file are not in the matrix, and with fewer than two there is no pair",
  range: "shares 0 (no shared member) to 1; counts 0 to the number of members",
  reference:
    "Jaccard, P. (1912), The distribution of the flora in the alpine zone, New Phytologist 11(2), 37–50; share of the smaller: Simpson, G. G. (1943), Mammals and the nature of continents, American Journal of Science 241(1), 1–31",
  compute: overlapsOf,
  example: {
    says: "Network one has Riga, Tokyo and Visby, two has Tokyo: 1 of 3 cities is in both, which is all of two.",
    run: () =>
      overlapsOf(
        membershipMatrix([
          { city: "Riga", body: "one" },
          { city: "Tokyo", body: "one" },
          { city: "Visby", body: "one" },
          { city: "Tokyo", body: "two" },
        ]),
      ),
    gives: [
      { between: ["one", "two"], shared: 1, onlyFirst: 2, onlySecond: 0, jaccard: 1 / 3, ofSmaller: 1 },
    ],
  },
};

/** Two networks in the order of their ids, and how many members both have and only one has. */
export interface OverlapCounts {
  readonly between: readonly [string, string];
  readonly shared: number;
  readonly onlyFirst: number;
  readonly onlySecond: number;
  readonly jaccard: number;
  readonly ofSmaller: number;
}

/** Every pair, those without a shared member as well. Only over bodies whose rosters are covered; the caller sees to that. */
function overlapsOf(matrix: MembershipMatrix): readonly OverlapCounts[] {
  const { cities, bodies } = matrix;
  // shared[a·n + b] for a ≤ b; on the diagonal, the members.
  const shared = new Uint32Array(bodies.length ** 2);
  cities.forEach((_, city) => {
    const held = seatsOf(matrix, city).map(([body]) => body);
    held.forEach((a, at) => {
      for (const b of held.slice(at)) {
        const cell = a * bodies.length + b;
        shared[cell] = (shared[cell] ?? 0) + 1;
      }
    });
  });
  const count = (a: number, b: number): number => shared[a * bodies.length + b] ?? 0;
  return bodies.flatMap((first, a) =>
    bodies.slice(a + 1).map((second, after) => {
      const b = a + 1 + after;
      const [both, ofFirst, ofSecond] = [count(a, b), count(a, a), count(b, b)];
      return {
        between: [first, second] as const,
        shared: both,
        onlyFirst: ofFirst - both,
        onlySecond: ofSecond - both,
        jaccard: both / (ofFirst + ofSecond - both),
        ofSmaller: both / Math.min(ofFirst, ofSecond),
      };
    }),
  );
}
