import { adjacency, degreeOf, type Graph, tieCount } from "../graph/graph.ts";
import type { Partition } from "../graph/partition.ts";
import type { Measure } from "./measure.ts";

export const modularity: Measure<typeof modularityOf> = {
  id: "modularity",
  name: "Modularity of a division",
  of: "graph",
  formula:
    "Q = Σ_c (m_c / m − (K_c / 2m)²), m_c the ties within community c, K_c the degrees of its cities in sum",
  undefinedWhen: "there is no tie",
  range: "−1/2 to below 1",
  reference:
    "Newman, M. E. J. and Girvan, M. (2004), Finding and evaluating community structure in networks, Physical Review E 69, 026113, eq. 5",
  compute: modularityOf,
  example: {
    says: "Lübeck – Riga and Cape Town – Nairobi, each pair a community: 2 × (1/2 − 1/4) = 0.5.",
    run: () =>
      modularityOf(
        adjacency([
          ["Cape Town", "Nairobi"],
          ["Lübeck", "Riga"],
        ]),
        [0, 1, 0, 1],
      ),
    gives: 0.5,
  },
};

/** `communities`: the number of each city's community, in the order of the graph's cities. */
function modularityOf(graph: Graph, communities: ArrayLike<number>): number | undefined {
  const { nodes, offsets, neighbours } = graph;
  const m = tieCount(graph);
  if (m === 0) return undefined;
  const { of, count } = numbered(communities, nodes.length);
  const degrees = new Float64Array(count);
  let within = 0;
  for (let v = 0; v < nodes.length; v++) {
    const own = of[v] ?? 0;
    degrees[own] = (degrees[own] ?? 0) + degreeOf(graph, v);
    const end = offsets[v + 1] ?? 0;
    for (let i = offsets[v] ?? 0; i < end; i++) if (of[neighbours[i] ?? 0] === own) within += 1;
  }
  return within / (2 * m) - degrees.reduce((sum, k) => sum + (k / (2 * m)) ** 2, 0);
}

/** The communities numbered from 0 without gaps, whatever numbers they have. */
function numbered(communities: ArrayLike<number>, cities: number): Partition {
  const numbers = new Map<number | undefined, number>();
  const of = new Uint32Array(cities);
  for (let v = 0; v < cities; v++) {
    const community = communities[v];
    const known = numbers.get(community) ?? numbers.size;
    if (known === numbers.size) numbers.set(community, known);
    of[v] = known;
  }
  return { of, count: numbers.size };
}
