import type { FigureWish } from "../assessments/distance-figures.ts";
import { type GraphStatistics, graphStatistics } from "../assessments/graph-statistics.ts";
import { numberedGraph } from "../graph/graph.ts";
import { type EdgeList, edgeListIn } from "../intake/edge-list.ts";

/** The figures of a bare list of edges, and what of it is not in the graph. */
export interface EdgeListStatistics extends GraphStatistics {
  /** '-' is standard input. */
  readonly file: string;
  readonly selfLoops: number;
  /** Pairs listed again, either way round. */
  readonly repeated: number;
  readonly misread: EdgeList["misread"];
  readonly header?: true;
  /** A first line told the sizes of a matrix. */
  readonly sizes?: true;
  /** Lines with more than two columns, which are not read. */
  readonly further?: number;
}

/** Computed without a store: edges are undirected, and each pair counts once. */
export async function edgeListStatistics(file: string, wish: FigureWish = {}): Promise<EdgeListStatistics> {
  wish.tell?.(`reading ${file === "-" ? "standard input" : file}`);
  const { names, from, to, misread, header, sizes, further } = await edgeListIn(file);
  const graph = numberedGraph(from, to, (no) => names[no] ?? "");
  return {
    file,
    ...graphStatistics(graph, wish),
    selfLoops: graph.dropped.selfLoops,
    repeated: graph.dropped.duplicates,
    misread,
    ...(header && { header }),
    ...(sizes && { sizes }),
    ...(further > 0 && { further }),
  };
}
