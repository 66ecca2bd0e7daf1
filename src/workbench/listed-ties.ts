import { yearOf } from "../forecasts/year-of.ts";
import { cellDate } from "../formats/cell-date.ts";
import { namedPairColumns, type PairColumns, placedPairColumns } from "../formats/pair-columns.ts";
import { IntakeError } from "../intake/intake-error.ts";
import { openTable } from "../intake/open-table.ts";

/** A row of a list of ties: two ids as they are written, and the year where a date is given. */
export interface ListedTie {
  readonly one: string;
  readonly other: string;
  readonly year?: number;
}

export interface ListedTies {
  readonly ties: readonly ListedTie[];
  /** Rows without two cities. */
  readonly misread: number;
}

/** Reads a list of ties with or without a line that names its columns; `isCity` knows the ids of the table of cities. */
export async function listedTies(path: string, isCity: (id: string) => boolean): Promise<ListedTies> {
  const { header } = await openTable(path, {});
  const named = header.some(isCity) ? undefined : namedPairColumns(header);
  const table = await openTable(path, named ? {} : { header: "none" });
  const columns = named ?? placedPairColumns(table.header);
  if (!columns)
    throw new IntakeError(
      "wrong-content",
      `${path} has one column; a list of ties names two cities on each line.`,
    );
  const ties: ListedTie[] = [];
  let misread = 0;
  for await (const row of table.rows()) {
    const tie = "cells" in row ? tieOf(row.cells, columns) : undefined;
    if (tie) ties.push(tie);
    else misread += 1;
  }
  return { ties, misread };
}

function tieOf(cells: ReadonlyMap<string, string>, columns: PairColumns): ListedTie | undefined {
  const [one, other] = [cells.get(columns.one)?.trim(), cells.get(columns.other)?.trim()];
  if (!one || !other) return undefined;
  const year = columns.date === undefined ? undefined : yearTold(cells.get(columns.date)?.trim() ?? "");
  return { one, other, ...(year !== undefined && { year }) };
}

/** 'before 1990' and '1990 to 2000' are no dates to part ties by. */
function yearTold(cell: string): number | undefined {
  const told = cell === "" ? {} : cellDate(cell);
  return "why" in told || !told.from || told.from.bound ? undefined : yearOf(told.from.date);
}
