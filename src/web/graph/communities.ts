import { connect, type Graph } from "../../graph/graph.ts";
import { leidenDivision } from "../../graph/leiden-division.ts";
import { communitiesBy } from "../../measures/communities.ts";

/** Which community each place belongs to, the largest being 0, and how clearly they are apart. */
export interface Division {
  readonly of: Uint32Array;
  readonly sizes: readonly number[];
  readonly modularity: number | undefined;
}

/** Communities by Leiden of places that stand in the order of their ids: the same as the measure finds of these ties. */
export function division(count: number, from: Uint32Array, to: Uint32Array, seed: number): Division {
  const found = communitiesBy(leidenDivision, pairGraph(count, from, to), seed);
  if (!found) return { of: new Uint32Array(count), sizes: [], modularity: undefined };
  return { of: Uint32Array.from(found.of), sizes: found.sizes, modularity: found.modularity };
}

/** The graph of these pairs; its nodes are the places, and bear their numbers as names. */
export function pairGraph(count: number, from: Uint32Array, to: Uint32Array): Graph {
  const nodes = Array.from({ length: count }, (_, place) => String(place));
  return connect(nodes, new Map(), { from, to });
}
