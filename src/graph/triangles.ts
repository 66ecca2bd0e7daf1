import type { Graph } from "./graph.ts";

/** Through each city, the number of triangles: pairs of its partners that are partners themselves. */
export function triangles(graph: Graph): Uint32Array {
  const { nodes, offsets, neighbours } = graph;
  const through = new Uint32Array(nodes.length);
  const isPartner = new Uint8Array(nodes.length);
  for (let v = 0; v < nodes.length; v++) {
    const partners = neighbours.subarray(offsets[v], offsets[v + 1]);
    for (const w of partners) isPartner[w] = 1;
    through[v] = tiesAmong(graph, partners, isPartner);
    for (const w of partners) isPartner[w] = 0;
  }
  return through;
}

function tiesAmong({ offsets, neighbours }: Graph, cities: Uint32Array, isPartner: Uint8Array): number {
  let ends = 0;
  for (const w of cities) {
    const end = offsets[w + 1] ?? 0;
    for (let i = offsets[w] ?? 0; i < end; i++) ends += isPartner[neighbours[i] ?? 0] ?? 0;
  }
  // Each tie among the partners was met from both its ends.
  return ends / 2;
}
