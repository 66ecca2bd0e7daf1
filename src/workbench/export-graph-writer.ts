import type { Edition } from "../formats/citation.ts";
import { geoJson } from "../formats/geojson-write.ts";
import { gexf } from "../formats/gexf-write.ts";
import type { GraphEdge, GraphNode, LedgerGraph } from "../formats/graph-rows.ts";
import { graphMl } from "../formats/graphml-write.ts";
import type { ExportAsked } from "./export-asked.ts";
import { fileNameOf } from "./export-format.ts";
import { type LedgerEdges, nodesOf, twoModes } from "./export-graph.ts";
import { type FormatWriter, PASS_BY, type WriterInput } from "./export-writer.ts";

/** Writes GEXF, GraphML and GeoJSON: ties between cities, or memberships as a graph of two modes. */
export async function graphWriter({ asked, folder, lookups }: WriterInput): Promise<FormatWriter> {
  const file = await folder.file(fileNameOf(asked.format));
  return {
    wantsEdges: true,
    claims: PASS_BY,
    async finish(edition, held) {
      const { nodes, edges, leftOut } = graphOf(held);
      await file.writeAll(texts({ ...about(edition), nodes, edges }, asked));
      return { nodes: nodes.length, edges: edges.length, ...(leftOut > 0 && { leftOut }) };
    },
  };

  function graphOf(held: LedgerEdges): { nodes: GraphNode[]; edges: GraphEdge[]; leftOut: number } {
    if (asked.bipartite) return twoModes([...held.memberships], lookups);
    const edges = [...held.ties];
    return { nodes: nodesOf(edges, lookups), edges, leftOut: 0 };
  }
}

function about({ title, hash, date }: Edition): Pick<LedgerGraph, "title" | "hash" | "date"> {
  return { title, hash, date };
}

function texts(graph: LedgerGraph, { format, gexfVersion }: ExportAsked): Iterable<string> {
  switch (format) {
    case "gexf":
      return gexf(graph, gexfVersion);
    case "graphml":
      return graphMl(graph);
    default:
      return geoJson(graph);
  }
}
