import type { Misread } from "../record/draft.ts";
import { headerLines, headerOf, numberedHeader } from "./delimited-header.ts";
import type { TableRow } from "./mapped-cell.ts";
import type { TableLayout } from "./mapping-table.ts";

/** A record of any table, by where it stands; or why there is none. */
export type TableRecord =
  | { readonly where: string; readonly cells: readonly string[] }
  | { readonly where: string; readonly why: string };

/** What a table is made of: the names of its columns as soon as they are known, and its rows. */
export interface Rowing {
  /** No value before the header is read. */
  readonly header: () => readonly string[] | undefined;
  take(record: TableRecord): TableRow | Misread | undefined;
}

/** Makes rows of records: finds the header, passes over what is before it, and refuses rows that do not fit it. */
export function rowing(layout: TableLayout): Rowing {
  const lines = headerLines(layout);
  const first = Math.max(0, ...lines);
  const heads: (readonly string[])[] = [];
  let header: readonly string[] | undefined;
  let seen = 0;
  return {
    header: () => header,
    take(record) {
      if ("why" in record) return record;
      seen += 1;
      if (lines.includes(seen)) heads.push(record.cells);
      if (seen < first) return undefined;
      if (seen === first) {
        header = headerOf(heads);
        return undefined;
      }
      header ??= numberedHeader(record.cells.length);
      return rowOf(record, header);
    },
  };
}

type Read = Extract<TableRecord, { cells: readonly string[] }>;

function rowOf({ where, cells }: Read, header: readonly string[]): TableRow | Misread {
  if (cells.length !== header.length) {
    const surplus = cells.slice(header.length).some((cell) => cell.trim() !== "");
    if (surplus || cells.length < header.length)
      return { where, why: `${counted(cells.length)}, where the header has ${header.length}` };
  }
  const held = new Map<string, string>();
  for (let at = 0; at < header.length; at += 1) held.set(header[at] ?? "", cells[at] ?? "");
  if (LOST.test(cells.join(""))) return { where, why: LOST_SIGNS };
  return { where, cells: held };
}

const LOST = /\uFFFD/;
const LOST_SIGNS =
  "some of its bytes are not of this encoding; write the right one (such as windows-1252) as encoding under table";

function counted(cells: number): string {
  return cells === 1 ? "1 cell" : `${cells} cells`;
}
