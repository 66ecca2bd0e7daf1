import { yearOf } from "../forecasts/year-of.ts";
import { cellDate } from "../formats/cell-date.ts";
import { namedPairColumns, placedPairColumns } from "../formats/pair-columns.ts";
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
  /** Rows whose date is none that can be read, or no single one. */
  readonly dateUnread: number;
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
  let [misread, dateUnread] = [0, 0];
  const places = new DatePlaces(isCity);
  for await (const row of table.rows()) {
    const cell = (column: string | undefined): string =>
      (column && "cells" in row && row.cells.get(column)?.trim()) || "";
    const [one, other, date] = [cell(columns.one), cell(columns.other), cell(columns.date)];
    if (!named) places.see([one, other, date]);
    const year = yearTold(date);
    if (date !== "" && year === undefined) dateUnread += 1;
    if (one === "" || other === "") misread += 1;
    else ties.push({ one, other, ...(year !== undefined && { year }) });
  }
  const misplaced = places.misplaced();
  if (misplaced !== undefined)
    throw new IntakeError(
      "wrong-content",
      `${path} has no line that names its columns, and its ${misplaced} column holds dates. Without such a line the order is city, city, date; put the columns in that order, or name them in a first line, such as "date,a,b".`,
    );
  return { ties, misread, dateUnread };
}

/** Where the dates stand in a list that does not name its columns: city, city, date is read. */
class DatePlaces {
  readonly #isCity: (id: string) => boolean;
  readonly #dates = [0, 0, 0];
  #rows = 0;

  constructor(isCity: (id: string) => boolean) {
    this.#isCity = isCity;
  }

  see(cells: readonly string[]): void {
    this.#rows += 1;
    for (const [at, cell] of cells.entries())
      if (yearTold(cell) !== undefined && !this.#isCity(cell)) this.#dates[at] = (this.#dates[at] ?? 0) + 1;
  }

  /** The column that holds a date on nearly each line, where the third holds none. */
  misplaced(): "first" | "second" | undefined {
    const [first = 0, second = 0, third = 0] = this.#dates;
    const most = 0.9 * this.#rows;
    if (this.#rows === 0 || third > 0) return undefined;
    if (first >= most && second < most) return "first";
    return second >= most && first < most ? "second" : undefined;
  }
}

/** 'before 1990' and '1990 to 2000' are no dates to part ties by. */
function yearTold(cell: string): number | undefined {
  const told = cell === "" ? {} : cellDate(cell);
  return "why" in told || !told.from || told.from.bound || told.to ? undefined : yearOf(told.from.date);
}
