import type { AtlasColumns } from "./atlas-columns.ts";
import { type SpanDays, spanDays } from "./span-days.ts";

/** The columns of a map with what is looked up in them again and again: days, and the rows of each city and network. */
export interface Atlas extends AtlasColumns {
  /** The day that 'today' means. */
  readonly today: string;
  readonly tieDays: SpanDays;
  readonly seatDays: SpanDays;
  readonly tiesOf: Rows;
  readonly seatsOf: Rows;
  readonly seatsIn: Rows;
  readonly cityNumber: ReadonlyMap<string, number>;
}

/** Rows by whom they are of: those of number n stand from `starts[n]` to `starts[n + 1]`. */
export interface Rows {
  readonly starts: Int32Array;
  readonly rows: Int32Array;
}

export function atlas(columns: AtlasColumns & { today: string }): Atlas {
  const { ties, memberships, dates, cities, networks } = columns;
  return {
    ...columns,
    tieDays: spanDays(ties, dates),
    seatDays: spanDays(memberships, dates),
    tiesOf: rowsBy([ties.a, ties.b], cities.id.length),
    seatsOf: rowsBy([memberships.city], cities.id.length),
    seatsIn: rowsBy([memberships.network], networks.length),
    cityNumber: new Map(cities.id.map((id, number) => [id, number])),
  };
}

export function rowsOf({ starts, rows }: Rows, number: number): Int32Array {
  return rows.subarray(starts[number] ?? 0, starts[number + 1] ?? 0);
}

function rowsBy(columns: readonly (readonly number[])[], count: number): Rows {
  const starts = new Int32Array(count + 1);
  for (const column of columns)
    for (const number of column) starts[number + 1] = (starts[number + 1] ?? 0) + 1;
  for (let number = 0; number < count; number++)
    starts[number + 1] = (starts[number + 1] ?? 0) + (starts[number] ?? 0);
  const next = starts.slice();
  const rows = new Int32Array(starts[count] ?? 0);
  for (const column of columns)
    column.forEach((number, row) => {
      const place = next[number] ?? 0;
      rows[place] = row;
      next[number] = place + 1;
    });
  return { starts, rows };
}

/** The other end of a tie. */
export function partnerIn({ ties }: Atlas, row: number, city: number): number {
  const [a = -1, b = -1] = [ties.a[row], ties.b[row]];
  return a === city ? b : a;
}
