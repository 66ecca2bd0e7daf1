import type { AuditLine } from "../audit/source-audit.ts";
import type { TextColumn } from "./fact-columns.ts";

/** The columns of an audit as a table, a claim a row; lists in a cell are separated by '; '. */
export const AUDIT_COLUMNS: readonly TextColumn<AuditLine>[] = [
  ["claim", ({ claim }) => claim],
  ["section", ({ section }) => section],
  ["kind", ({ kind }) => kind],
  ["predicate", ({ predicate }) => predicate],
  ["sentence", ({ sentence }) => sentence],
  ["verdict", ({ verdict }) => verdict],
  ["rule", ({ rule }) => rule],
  ["decided_by", ({ deciding }) => deciding.map(({ claim }) => claim).join("; ")],
  ["sources_deciding", ({ deciding }) => [...new Set(deciding.map(({ source }) => source))].join("; ")],
  ["also", ({ also }) => also.map(({ rule }) => rule).join("; ")],
  ["reason", ({ judgements }) => judgements.map(({ reason }) => reason).join(" ")],
  ["judge", ({ judgements }) => [...new Set(judgements.map(({ judge }) => judge))].join("; ")],
  ["cites", ({ cites }) => cites.join("; ")],
  ["citation_doubted", ({ citationDoubted }) => citationDoubted],
];
