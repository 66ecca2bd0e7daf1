import { connect, type Graph, type Ties } from "./graph.ts";

/**
 * Cities of a graph in a ring, each tied to those nearest: all ties at distance 1 along the ring first, then all at
 * distance 2, and so on until there are as many as asked, the last distance as far round as they reach.
 */
export function ringLattice({ nodes, index }: Pick<Graph, "nodes" | "index">, ties: number): Graph {
  const n = nodes.length;
  const ring: Ties = { from: new Uint32Array(ties), to: new Uint32Array(ties) };
  let distance = 1;
  let first = 0;
  for (let tie = 0; tie < ties; tie++) {
    ring.from[tie] = first;
    ring.to[tie] = (first + distance) % n;
    first += 1;
    // At half the ring each tie would come up from both its ends.
    if (first < (2 * distance === n ? n / 2 : n)) continue;
    first = 0;
    distance += 1;
  }
  return connect(nodes, index, ring);
}
