import { existsSync, readFileSync } from "node:fs";
import { adjacency, type Ties, tiesOf } from "../src/graph/graph.ts";
import { grownGraph } from "./grown-graph.ts";

interface Asked {
  readonly graph: { readonly nodes: readonly string[]; readonly ties: Ties };
  readonly runs: number;
  readonly named: readonly string[];
}

/** The graph, the number of runs and the measures that a command line asks for. */
export function racedGraph(args: readonly string[]): Asked {
  const [first = ""] = args;
  if (existsSync(first)) {
    const [runs = "5", ...named] = args.slice(1);
    const pairs = readFileSync(first, "utf8")
      .split("\n")
      .map((line) => line.split(/[\t ]/));
    const graph = adjacency(pairs.flatMap(([a, b]) => (a && b ? [[a, b] as const] : [])));
    return { graph: { nodes: graph.nodes, ties: tiesOf(graph) }, runs: Number(runs), named };
  }
  const [cities = "12000", ties = "26000", runs = "5", ...named] = args;
  const graph = grownGraph(Number(cities), Number(ties), 1);
  return { graph: { nodes: graph.nodes, ties: tiesOf(graph) }, runs: Number(runs), named };
}
