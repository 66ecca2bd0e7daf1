import { connect, type Graph, tiesOf } from "./graph.ts";

/** The graph without some ties, told by their place in `tiesOf`; every city stays and keeps its number. */
export function withoutTies(graph: Graph, removed: ReadonlySet<number>): Graph {
  const { from, to } = tiesOf(graph);
  const stays = (_: number, tie: number): boolean => !removed.has(tie);
  return connect(graph.nodes, graph.index, { from: from.filter(stays), to: to.filter(stays) });
}
