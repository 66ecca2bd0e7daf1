import { existsSync, readFileSync } from "node:fs";
import { adjacency, type Graph, type Ties, tiesOf } from "../src/graph/graph.ts";
import { grownGraph } from "./grown-graph.ts";

interface Asked {
  readonly cities: number;
  readonly ties: Ties;
  readonly runs: number;
  readonly named: readonly string[];
}

/** The graph, the number of runs and the measures that a command line asks for. */
export function racedGraph(args: readonly string[]): Asked {
  const [first = ""] = args;
  if (existsSync(first)) return asked(graphOnFile(first), args.slice(1));
  const [cities = "12000", ties = "26000"] = args;
  return asked(grownGraph(Number(cities), Number(ties), 1), args.slice(2));
}

function asked(graph: Graph, [runs = "5", ...named]: readonly string[]): Asked {
  return { cities: graph.nodes.length, ties: tiesOf(graph), runs: Number(runs), named };
}

/** Two names a line, with a tab or a blank between; direction and repeats are left out. */
function graphOnFile(file: string): Graph {
  const lines = readFileSync(file, "utf8").split("\n");
  const pairs = lines.map((line) => line.split(/[\t ]/));
  return adjacency(pairs.flatMap(([a, b]) => (a && b ? [[a, b] as const] : [])));
}
