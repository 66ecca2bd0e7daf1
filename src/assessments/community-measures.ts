import { leidenCommunities } from "../measures/leiden-communities.ts";
import { louvainCommunities } from "../measures/louvain-communities.ts";
import { COMMUNITY_SEED, divisionOf } from "./division.ts";
import type { OfSlice } from "./told-measures.ts";

/** The ways of dividing a slice into communities, each with the division it finds. */
const COMMUNITY_MEASURES: readonly OfSlice[] = [leidenCommunities, louvainCommunities].map((measure) => ({
  measure,
  on: "ties",
  told: ({ graph }) => {
    const found = measure.compute(graph, COMMUNITY_SEED);
    return found && { value: found.modularity, division: divisionOf(graph, found) };
  },
}));

export function communityMeasure(id: string): OfSlice | undefined {
  return COMMUNITY_MEASURES.find(({ measure }) => measure.id === id);
}
