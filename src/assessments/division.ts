import { degreeOf, type Graph } from "../graph/graph.ts";
import type { Communities } from "../measures/communities.ts";

/** Communities of a slice are found with this seed. */
export const COMMUNITY_SEED = 1;

/** A slice's cities divided into communities: whose members they are, and how clearly they are apart. */
export interface Division {
  readonly modularity: number;
  readonly seed: number;
  /** The largest first, numbered from 1; in each the city with most partners in the slice first. */
  readonly communities: readonly { readonly number: number; readonly members: readonly string[] }[];
}

export function divisionOf(graph: Graph, { modularity, sizes, of }: Communities): Division {
  const members = sizes.map((): number[] => []);
  for (const [city, part] of of.entries()) members[part]?.push(city);
  const byPartners = (one: number, other: number): number =>
    degreeOf(graph, other) - degreeOf(graph, one) || one - other;
  return {
    modularity,
    seed: COMMUNITY_SEED,
    communities: members.map((cities, at) => ({
      number: at + 1,
      members: cities.sort(byPartners).map((city) => graph.nodes[city] ?? ""),
    })),
  };
}

/** The number of each city's community as it is told, in the order of the graph's cities. */
export function communityNumbers({ of }: Communities): readonly number[] {
  return of.map((part) => part + 1);
}
