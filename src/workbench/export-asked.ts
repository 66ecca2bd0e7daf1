import type { GexfVersion } from "../formats/gexf-write.ts";
import type { ExportFormat } from "./export-format.ts";

/** Which part of the ledger, in which format, and where to. */
export interface ExportAsked {
  format: ExportFormat;
  /** A file, or a folder for what has several. */
  out: string;
  /** Write over what is there. */
  force?: boolean | undefined;
  /** A city by name or id: its neighbourhood alone. */
  city?: string | undefined;
  /** How many ties away its neighbourhood reaches. */
  steps?: 1 | 2 | undefined;
  /** A body by name or id: it and its members alone. */
  network?: string | undefined;
  /** What held, may have held or had happened on this day. */
  asOf?: string | undefined;
  /** What the ledger knew by the end of this date. */
  knownAsOf?: string | undefined;
  /** In graph formats: memberships between members and bodies in place of ties. */
  bipartite?: boolean | undefined;
  gexfVersion?: GexfVersion | undefined;
}

/** What was written, and which content it is. */
export interface Exported {
  format: ExportFormat;
  out: string;
  files: string[];
  hash: string;
  claims: number;
  entities: number;
  sources: number;
  /** In graph formats and tables for people. */
  nodes?: number;
  edges?: number;
  /** Of two-mode graphs: memberships of what itself has members, which fit neither side. */
  leftOut?: number;
}
