import type { Measure } from "./measure.ts";

export const nicheOverlap: Measure<typeof overlapOn> = {
  id: "niche-overlap",
  name: "Overlap of a city's niche with another's",
  of: "pair",
  formula:
    "α_ab = Σ_k p_ak·p_bk / Σ_k p_ak², p_ak the share of market k in all that city a does in contested markets",
  undefinedWhen:
    "one of the cities is on file in none of the markets, or what it does in one is below 0 or no number",
  range: "0 (no market in common) to (1 + √K)/2, K the number of markets; 1 for a city with itself",
  reference:
    "MacArthur, R. and Levins, R. (1967), The limiting similarity, convergence, and divergence of coexisting species, The American Naturalist 101(921), 377–385",
  compute: overlapOn,
  example: {
    says: "City a bids for three sports events and one fair, b for one of each: (¾·½ + ¼·½) / (9/16 + 1/16) = 0.8 of a's niche; seen from b it is ½ / ½ = 1.",
    run: () => overlapOn({ sports: 3, fairs: 1 }, { sports: 1, fairs: 1 }),
    gives: 0.8,
  },
};

/** How much a city does in each contested market: bids, campaigns, events. What is not on file is left out, not 0. */
export type Niche = Readonly<Record<string, number>>;

/** How far the second city is in the first one's markets; the other way round it may be another number. */
function overlapOn(own: Niche, other: Niche): number | undefined {
  const [a, b] = [shares(own), shares(other)];
  return a && b && product(a, b) / product(a, a);
}

/** p_k for each market with something in it. Undefined for a city that does nothing in any. */
export function shares(niche: Niche): ReadonlyMap<string, number> | undefined {
  const held = Object.entries(niche).filter(([, amount]) => amount !== 0);
  const sum = held.reduce((all, [, amount]) => all + amount, 0);
  if (held.length === 0 || held.some(([, amount]) => !(amount > 0)) || sum === Number.POSITIVE_INFINITY)
    return undefined;
  return new Map(held.map(([market, amount]) => [market, amount / sum]));
}

/** Σ_k p_ak·p_bk. */
export function product(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  return a.entries().reduce((sum, [market, share]) => sum + share * (b.get(market) ?? 0), 0);
}
