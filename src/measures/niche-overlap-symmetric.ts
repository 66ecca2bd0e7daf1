import type { Measure } from "./measure.ts";
import { type Niche, product, shares } from "./niche-overlap.ts";

export const nicheOverlapSymmetric: Measure<typeof overlapOf> = {
  id: "niche-overlap-symmetric",
  name: "Overlap of two cities' niches",
  of: "pair",
  formula:
    "O_ab = Σ_k p_ak·p_bk / √(Σ_k p_ak² · Σ_k p_bk²) = √(α_ab·α_ba), p_ak the share of market k in all that city a does in contested markets",
  undefinedWhen:
    "one of the cities is on file in none of the markets, or what it does in one is below 0 or no number",
  range: "0 (no market in common) to 1 (the same shares)",
  reference:
    "Pianka, E. R. (1973), The structure of lizard communities, Annual Review of Ecology and Systematics 4, 53–74",
  compute: overlapOf,
  example: {
    says: "City a bids for three sports events and one fair, b for one of each: ½ / √(5/8 · ½) = 0.8944.",
    run: () => overlapOf({ sports: 3, fairs: 1 }, { sports: 1, fairs: 1 }),
    gives: 0.5 / Math.sqrt(5 / 16),
  },
};

function overlapOf(one: Niche, two: Niche): number | undefined {
  const [a, b] = [shares(one), shares(two)];
  // Rounding may lift two equal niches above 1.
  return a && b && Math.min(1, product(a, b) / Math.sqrt(product(a, a) * product(b, b)));
}
