import { adjacency, type Graph } from "../graph/graph.ts";
import type { Edge, Edges } from "./edge.ts";

/** Over what routes lead: ties, seats (from a member into a body and out to another member), or both. */
export const OVER = ["ties", "networks", "ties-and-networks"] as const;
export type Over = (typeof OVER)[number];

/** What a scenario is computed on: a state's seats in blocs are no routes of its cities. */
export interface Layout {
  readonly over: Over;
  readonly isState: (id: string) => boolean;
  /** In order; the same on both sides of a comparison. */
  readonly nodes: readonly string[];
  /** 1 for a place, 0 for a network. */
  readonly isPlace: Uint8Array;
}

/** The nodes that edges of any side name. */
export function layoutOf(over: Over, isState: Layout["isState"], ...sides: readonly Edges[]): Layout {
  const bodies = new Set<string>();
  const places = new Set<string>();
  for (const edges of sides)
    for (const { sort, a, b } of edges.values()) {
      if (sort === "tie") places.add(a).add(b);
      else if (!isState(a)) {
        places.add(a);
        bodies.add(b);
      }
    }
  const nodes = [...places, ...(over === "ties" ? [] : bodies)].sort();
  return { over, isState, nodes, isPlace: Uint8Array.from(nodes, (id) => (bodies.has(id) ? 0 : 1)) };
}

/** The edges that routes lead over, as a graph of the layout's nodes. */
export function scenarioGraph(edges: Edges, layout: Layout): Graph {
  const taken = edges
    .values()
    .filter((edge) => leads(edge, layout))
    .map(({ a, b }): [string, string] => [a, b]);
  return adjacency([...taken], layout.nodes);
}

function leads({ sort, a }: Edge, { over, isState }: Layout): boolean {
  return sort === "tie" ? over !== "networks" : over !== "ties" && !isState(a);
}
