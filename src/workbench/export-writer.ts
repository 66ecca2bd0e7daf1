import type { Edition } from "../formats/citation.ts";
import type { Lookups } from "../ledger/select-facts.ts";
import type { Claim } from "../record/claim.ts";
import type { ExportAsked } from "./export-asked.ts";
import type { ExportFolder } from "./export-folder.ts";
import type { LedgerEdges } from "./export-graph.ts";
import type { Slice } from "./export-slice.ts";

/** What a format is written from, and where to. */
export interface WriterInput {
  asked: ExportAsked;
  folder: ExportFolder;
  slice: Slice;
  lookups: Lookups;
}

/** Writes one format: the claims as they pass by, then what follows from all of them. */
export interface FormatWriter {
  /** Whether it shows ties and memberships as facts: then their claims are held, without their words. */
  wantsEdges: boolean;
  /** A page of claims; the first of them is number `from`, counted from 1. */
  claims(page: readonly Claim[], from: number): Promise<void>;
  /** Writes the rest; tells how many nodes, edges and rows left out there are, where it has them. */
  finish(edition: Edition, edges: LedgerEdges): Promise<{ nodes?: number; edges?: number; leftOut?: number }>;
}

export const PASS_BY = async (): Promise<void> => {};
