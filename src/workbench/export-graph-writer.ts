import type { Edition } from "../formats/citation.ts";
import { geoJson } from "../formats/geojson-write.ts";
import { gexf } from "../formats/gexf-write.ts";
import type { LedgerGraph } from "../formats/graph-rows.ts";
import { graphMl } from "../formats/graphml-write.ts";
import type { ExportAsked } from "./export-asked.ts";
import { withCommunities } from "./export-communities.ts";
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
      const { leftOut, ...graph } = graphOf(held);
      await file.writeAll(texts({ ...about(edition), ...graph }, asked));
      const { nodes, edges } = graph;
      return { nodes: nodes.length, edges: edges.length, ...(leftOut > 0 && { leftOut }) };
    },
  };

  function graphOf(held: LedgerEdges): GraphPart {
    if (asked.bipartite) return twoModes([...held.memberships], lookups);
    const edges = [...held.ties];
    return { ...withCommunities(nodesOf(edges, lookups), edges), edges, leftOut: 0 };
  }
}

interface GraphPart extends Pick<LedgerGraph, "nodes" | "edges" | "communities"> {
  readonly leftOut: number;
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
