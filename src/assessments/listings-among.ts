import { type DirectedGraph, directedGraph } from "../graph/directed-graph.ts";
import type { MeasuredSlice } from "./slice-measures.ts";

/** The listings between cities that are tied in the slice; all its cities are in, in its order. */
export function listingsAmong({ graph, listings }: MeasuredSlice): DirectedGraph {
  const all = listings();
  const among = graph.nodes.flatMap((city, v) => {
    const lister = all.index.get(city);
    if (lister === undefined) return [];
    const row = graph.neighbours.subarray(graph.offsets[v], graph.offsets[v + 1]);
    const partners = new Set(Array.from(row, (w) => graph.nodes[w] ?? ""));
    const listed = Array.from(
      all.heads.subarray(all.offsets[lister], all.offsets[lister + 1]),
      (head) => all.nodes[head] ?? "",
    );
    return listed.filter((head) => partners.has(head)).map((head) => [city, head] as const);
  });
  return directedGraph(among, graph.nodes);
}

/** A city has a list on file where it lists a partner at all. */
export function withList({ index, offsets }: DirectedGraph): (city: string) => boolean {
  return (city) => {
    const v = index.get(city) ?? -1;
    return (offsets[v + 1] ?? 0) > (offsets[v] ?? 0);
  };
}

/** The listings that could be returned: those between two cities with a list on file, and these cities alone. */
export function listingsReturnable(slice: MeasuredSlice): DirectedGraph {
  const among = listingsAmong(slice);
  const hasList = withList(among);
  const listings = among.nodes.flatMap((city, v) =>
    hasList(city)
      ? Array.from(
          among.heads.subarray(among.offsets[v], among.offsets[v + 1]),
          (head) => [city, among.nodes[head] ?? ""] as const,
        ).filter(([, head]) => hasList(head))
      : [],
  );
  return directedGraph(listings, among.nodes.filter(hasList));
}
