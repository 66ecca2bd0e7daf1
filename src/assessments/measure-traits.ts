/** How a measure comes by its value. The message files of the web have words for each. */
export const COMPUTED_AS = ["exact", "iterated", "searched", "sampled", "bounded", "drawn"] as const;
export type ComputedAs = (typeof COMPUTED_AS)[number];

/** What stands beside the value, or can be asked to, of how firm it is. */
export const BESIDE = [
  "jackknife",
  "bound",
  "rewired",
  "seats-dealt",
  "listings-dealt",
  "random-graphs",
  "bipartite-model",
] as const;
export type Beside = (typeof BESIDE)[number];

/** As they read in English, in the terminal and in docs. */
export const COMPUTED_WORDS: Readonly<Record<ComputedAs, string>> = {
  exact: "exact",
  iterated: "iterated until it stands",
  searched: "searched, seeded",
  sampled: "sampled, seeded",
  bounded: "bounds",
  drawn: "drawn, seeded",
};
export const BESIDE_WORDS: Readonly<Record<Beside, string>> = {
  jackknife: "interval by jackknife",
  bound: "error or bounds",
  rewired: "null model of ties",
  "seats-dealt": "null model of memberships",
  "listings-dealt": "null model of listings",
  "random-graphs": "random graphs",
  "bipartite-model": "bipartite configuration model",
};

export interface MeasureTraits {
  readonly computedAs: ComputedAs;
  readonly beside: readonly Beside[];
}

const exact = (...beside: Beside[]): MeasureTraits => ({ computedAs: "exact", beside });
const as = (computedAs: ComputedAs, ...beside: Beside[]): MeasureTraits => ({ computedAs, beside });

/** Those that are not exact, or have something beside them, by id. */
const TRAITS: Readonly<Record<string, MeasureTraits>> = {
  density: exact("jackknife"),
  "triangle-count": exact("rewired"),
  "ei-index": exact("jackknife"),
  reciprocity: exact("listings-dealt"),
  "leiden-communities": as("searched"),
  "louvain-communities": as("searched"),
  transitivity: exact("jackknife", "rewired"),
  "mean-local-clustering": exact("jackknife", "rewired"),
  "degree-assortativity": exact("jackknife", "rewired"),
  "degree-gini": exact("jackknife"),
  "small-world-sigma": as("drawn", "random-graphs"),
  "small-world-index": as("drawn", "random-graphs"),
  "mean-distance": exact("rewired"),
  "mean-distance-sampled": as("sampled", "bound"),
  "diameter-bounds": as("bounded", "bound"),
  "against-chance": as("drawn", "rewired", "listings-dealt", "seats-dealt"),
  "harmonic-closeness-sampled": as("sampled", "bound"),
  "betweenness-sampled": as("sampled", "bound"),
  "page-rank": as("iterated"),
  eigenvector: as("iterated"),
  interlock: exact("seats-dealt"),
  "interlock-share": exact("seats-dealt"),
  "interlock-null": as("drawn", "seats-dealt"),
  "interlock-link": exact("seats-dealt"),
  backbone: exact("bipartite-model"),
  "co-membership-null": as("drawn", "seats-dealt"),
  fitness: as("iterated"),
  "residual-interval": as("drawn"),
  "removal-interval": as("drawn"),
  "flip-share": as("drawn"),
};

export function measureTraits(id: string): MeasureTraits {
  return TRAITS[id] ?? exact();
}
