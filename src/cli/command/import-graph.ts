import { Command } from "commander";
import { withExamples } from "../with-examples.ts";
import { type TableOptions, tableOptions } from "./import-table.ts";

export interface GraphOptions extends TableOptions {
  nodes?: true;
}

export function importGraphCommand(): Command {
  const command = new Command("graph")
    .summary("Ties and memberships from GEXF, GraphML or GeoJSON.")
    .description(
      "The edges of a graph in GEXF, GraphML or GeoJSON, packed or not. What hansa export wrote needs no mapping; of any other an edge is a row, with the attributes of its ends as source.NAME and target.NAME, and a mapping says which column is what.",
    )
    .argument("<file>", "The graph, or its address.")
    .option("--nodes", "Read the nodes as rows, not the edges.");
  tableOptions(command).action(async (file: string) => {
    const [{ importGraph }, { onFile }] = await Promise.all([
      import("../import-graph.ts"),
      import("../import-file.ts"),
    ]);
    const { allowPrivate, ...options } = command.opts<GraphOptions>();
    await onFile(file, allowPrivate, (path, at) => importGraph(command, path, { ...at, ...options }));
  });
  return withExamples(command, [
    "hansa import graph partners.graphml --check",
    'hansa import graph partners.graphml --title "Ties of Riga, as a colleague sent them"',
  ]);
}
