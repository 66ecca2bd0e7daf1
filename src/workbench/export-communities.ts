import { COMMUNITY_SEED, communityNumbers } from "../assessments/division.ts";
import type { GraphEdge, GraphNode, LedgerGraph } from "../formats/graph-rows.ts";
import { adjacency } from "../graph/graph.ts";
import { leidenCommunities } from "../measures/leiden-communities.ts";

/**
 * Nodes with the number of their community by Leiden, as the measure finds it of the ties in the file; of a day, of
 * those in force on it alone, so that what none of these binds has none.
 */
export function withCommunities(
  nodes: readonly GraphNode[],
  edges: readonly GraphEdge[],
): Pick<LedgerGraph, "nodes" | "communities"> {
  const counted = edges.filter(({ inForce }) => inForce !== false);
  const graph = adjacency(counted.map(({ source, target }) => [source, target] as const));
  const found = leidenCommunities.compute(graph, COMMUNITY_SEED);
  if (found === undefined) return { nodes };
  const numbers = communityNumbers(found);
  const of = counted.some(({ inForce }) => inForce !== undefined) ? "the ties in force" : "all ties here";
  return {
    nodes: nodes.map((node) => {
      const community = numbers[graph.index.get(node.id) ?? -1];
      return community === undefined ? node : { ...node, community };
    }),
    communities: `${found.sizes.length} communities by Leiden of ${of}, modularity ${found.modularity}, seed ${COMMUNITY_SEED}`,
  };
}
