import { graphStatistics } from "../assessments/graph-statistics.ts";
import type { GraphReply, Slice } from "../contract/graph-question.ts";
import type { LedgerView } from "./ledger-view.ts";
import { type SliceDesk, tieSlice } from "./tie-slice.ts";

/** A slice of the ties in force as a graph, in figures. */
export async function answerGraph(desk: SliceDesk, slice: Slice, view: LedgerView): Promise<GraphReply> {
  const { graph, words } = await tieSlice(desk, slice, view);
  return { slice: words, asOf: view.day, ...graphStatistics(graph) };
}
