import { yearOf } from "../forecasts/year-of.ts";
import { cellDate } from "../formats/cell-date.ts";
import {
  type MembershipColumns,
  namedMembershipColumns,
  placedMembershipColumns,
} from "../formats/membership-columns.ts";
import { IntakeError } from "../intake/intake-error.ts";
import { openTable } from "../intake/open-table.ts";

/** A row of a list of memberships: two ids as they are written, and the years that are given. */
export interface ListedMembership {
  readonly city: string;
  readonly network: string;
  readonly year?: number;
  readonly until?: number;
}

/** Reads a list of memberships with or without a line that names its columns. */
export async function listedMemberships(
  path: string,
  isCity: (id: string) => boolean,
): Promise<{ memberships: readonly ListedMembership[]; misread: number }> {
  const { header } = await openTable(path, {});
  const named = header.some(isCity) ? undefined : namedMembershipColumns(header);
  const table = await openTable(path, named ? {} : { header: "none" });
  const columns = named ?? placedMembershipColumns(table.header);
  if (!columns)
    throw new IntakeError(
      "wrong-content",
      `${path} has one column; a list of memberships names a city and a network on each line.`,
    );
  const memberships: ListedMembership[] = [];
  let misread = 0;
  for await (const row of table.rows()) {
    const told = "cells" in row ? membershipOf(row.cells, columns) : undefined;
    if (told) memberships.push(told);
    else misread += 1;
  }
  return { memberships, misread };
}

function membershipOf(
  cells: ReadonlyMap<string, string>,
  columns: MembershipColumns,
): ListedMembership | undefined {
  const cell = (column: string | undefined): string => (column && cells.get(column)?.trim()) ?? "";
  const [city, network] = [cell(columns.city), cell(columns.network)];
  if (city === "" || network === "") return undefined;
  const [year, until] = [yearTold(cell(columns.start)), yearTold(cell(columns.end))];
  return { city, network, ...(year !== undefined && { year }), ...(until !== undefined && { until }) };
}

/** 'before 1990' and '1990 to 2000' are no dates to part memberships by. */
function yearTold(cell: string): number | undefined {
  const told = cell === "" ? {} : cellDate(cell);
  return "why" in told || !told.from || told.from.bound || told.to ? undefined : yearOf(told.from.date);
}
