import type { Command } from "commander";
import { ownGraphReader } from "../formats/graph-rows-own.ts";
import { sourceOf } from "../formats/mapping-source-of.ts";
import { openGraph } from "../intake/open-graph.ts";
import type { GraphOptions } from "./command/import-graph.ts";
import { imported } from "./import-run.ts";
import { asked, importTable, overridden, titleOf } from "./import-table.ts";
import { sharedOptions } from "./shared-options.ts";
import { checkTable } from "./table-check.ts";

/** Brings in the edges of a graph: by their ids where Hansa exported it, else as a mapping says. */
export async function importGraph(command: Command, file: string, options: GraphOptions): Promise<void> {
  const { nodes, ...of } = options;
  const rowsOf = nodes ? "nodes" : "edges";
  if (of.map !== undefined || of.guess || nodes)
    return importTable(command, file, of, (path) => openGraph(path, rowsOf));
  const graph = await openGraph(file);
  if (!graph.ours) return importTable(command, file, of, async () => graph);
  const mapping = overridden({ source: {}, table: {}, claims: [] }, of);
  const source = sourceOf(mapping.source, titleOf(file));
  const reader = ownGraphReader(graph.rows);
  if (of.check || of.dryRun) return checkTable(reader, source, sharedOptions(command).json);
  await imported(command, () => asked(file, { mapping, source, reader }, of));
}
