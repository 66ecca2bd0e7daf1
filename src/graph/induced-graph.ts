import { connect, type Graph, tiesOf } from "./graph.ts";

/** The graph of some cities, given by number in ascending order, and the ties among them. */
export function inducedGraph(graph: Graph, cities: readonly number[]): Graph {
  const nodes = cities.map((city) => graph.nodes[city] ?? "");
  const renumbered = new Int32Array(graph.nodes.length).fill(-1);
  cities.forEach((city, number) => {
    renumbered[city] = number;
  });
  const { from, to } = tiesOf(graph);
  const stays = (_: number, tie: number): boolean =>
    renumbered[from[tie] ?? 0] !== -1 && renumbered[to[tie] ?? 0] !== -1;
  const renumber = (city: number): number => renumbered[city] ?? 0;
  return connect(nodes, new Map(nodes.map((node, number) => [node, number])), {
    from: from.filter(stays).map(renumber),
    to: to.filter(stays).map(renumber),
  });
}
