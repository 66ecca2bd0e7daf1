import {
  type AdoptionColumns,
  namedAdoptionColumns,
  placedAdoptionColumns,
} from "../formats/adoption-columns.ts";
import { cellDate } from "../formats/cell-date.ts";
import { IntakeError } from "../intake/intake-error.ts";
import { openTable } from "../intake/open-table.ts";
import type { PartialDate } from "../record/partial-date.ts";
import { firstDay } from "../record/partial-date.ts";
import { yearAgreed } from "./practice-on-file.ts";
import type { YearsById } from "./spread-on-file.ts";

/** A row of a list of who took a practice up: the place as it is written, and the date where one is given. */
export interface ListedAdoption {
  readonly place: string;
  readonly date?: PartialDate;
}

export interface ListedAdoptions {
  readonly rows: readonly ListedAdoption[];
  /** Rows without a place. */
  readonly unread: number;
}

/** Reads such a list with or without a line that names its columns; `isPlace` knows the ids of the places it is read for. */
export async function listedAdoptions(
  path: string,
  isPlace: (id: string) => boolean,
): Promise<ListedAdoptions> {
  const { header } = await openTable(path, {});
  const named = header.some(isPlace) ? undefined : namedAdoptionColumns(header);
  const table = await openTable(path, named ? {} : { header: "none" });
  const columns = named ?? placedAdoptionColumns(table.header);
  if (!columns)
    throw new IntakeError("wrong-content", `${path} has no column; give a place a line, and a date.`);
  const rows: ListedAdoption[] = [];
  let unread = 0;
  for await (const row of table.rows()) {
    const told = "cells" in row ? adoptionOf(row.cells, columns) : undefined;
    if (told) rows.push(told);
    else unread += 1;
  }
  if (rows.length === 0)
    throw new IntakeError("wrong-content", `${path} names no place; give one a line, and a date.`);
  return { rows, unread };
}

/** 'before 1990', 'about 1990' and '1990 to 2000' tell of no year. */
function adoptionOf(
  cells: ReadonlyMap<string, string>,
  columns: AdoptionColumns,
): ListedAdoption | undefined {
  const cell = (column: string | undefined): string => (column && cells.get(column)?.trim()) ?? "";
  const [place, written] = [cell(columns.place), cell(columns.date)];
  if (place === "") return undefined;
  const told = written === "" ? {} : cellDate(written);
  const dated = !("why" in told) && told.from && !told.from.bound && !told.to;
  return { place, ...(dated && { date: told.from.date }) };
}

/** The year of each place, and what of the rows tells none; a place with rows of several years has none that is sure. */
export function yearsListed(
  rows: readonly { readonly id: string; readonly date?: PartialDate }[],
  day: string,
): { entered: YearsById; undated: number; doubled: number; later: number } {
  const begun = rows.filter(({ date }) => date === undefined || firstDay(date) <= day);
  const byPlace = Map.groupBy(begun, ({ id }) => id);
  const entered = new Map(
    [...byPlace].map(([id, held]) => [
      id,
      yearAgreed(held.map(({ date }) => (date ? Number(date.slice(0, 4)) : -1))),
    ]),
  );
  return {
    entered,
    undated: [...entered.values()].filter((year) => year === -1).length,
    doubled: begun.length - entered.size,
    later: rows.length - begun.length,
  };
}
