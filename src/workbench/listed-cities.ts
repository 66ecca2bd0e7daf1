import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import type { BacktestReply } from "../contract/backtest-question.ts";
import type { CandidateCity } from "../forecasts/world.ts";
import { cityColumns } from "../formats/pair-columns.ts";
import { IntakeError } from "../intake/intake-error.ts";
import { openTable } from "../intake/open-table.ts";
import { countryCode } from "./country-kinship.ts";

/** The path of the table of cities: the one that was named, or cities.csv beside the ties; none where neither is there. */
export function pathOfCities(named: string | undefined, ties: string): string | undefined {
  const beside = join(dirname(ties), "cities.csv");
  return named ?? (beside !== ties && existsSync(beside) ? beside : undefined);
}

/** What of a table of cities could not be taken as it stands. */
export type TableFaults = Pick<BacktestReply["cities"], "repeated" | "withoutId" | "unread">;

export interface ListedCities {
  readonly cities: readonly CandidateCity[];
  readonly faults: TableFaults;
}

/** The cities of that table; none where there is no table. */
export async function listedCities(
  named: string | undefined,
  ties: string,
): Promise<ListedCities | undefined> {
  const path = pathOfCities(named, ties);
  if (path === undefined) return undefined;
  const table = await openTable(path, {});
  const columns = cityColumns(table.header);
  if (!columns)
    throw new IntakeError(
      "wrong-content",
      `${path} has no column "id"; a table of cities has id and, as far as known, country, latitude, longitude and population. Its columns are ${table.header.join(", ")}.`,
    );
  const cities = new Map<string, CandidateCity>();
  const unread = { latitude: 0, longitude: 0, population: 0 };
  let [repeated, withoutId] = [0, 0];
  for await (const row of table.rows()) {
    const cell = (column: string | undefined): string =>
      (column && "cells" in row && row.cells.get(column)?.trim()) || "";
    const number = (of: keyof typeof unread, least: number, most: number): number | undefined => {
      const told = cell(columns[of]);
      const value = told === "" ? undefined : Number(told);
      if (value === undefined || (value >= least && value <= most)) return value;
      unread[of] += 1;
      return undefined;
    };
    const id = cell(columns.id);
    if (id === "") withoutId += 1;
    else if (cities.has(id)) repeated += 1;
    else {
      const country = cell(columns.country);
      const latitude = number("latitude", -90, 90);
      const longitude = number("longitude", -180, 180);
      const population = number("population", 0, 1e9);
      cities.set(id, {
        id,
        ...(country !== "" && { country: countryCode(country) }),
        ...(latitude !== undefined && longitude !== undefined && { place: { latitude, longitude } }),
        ...(population && { population }),
      });
    }
  }
  return { cities: [...cities.values()], faults: { repeated, withoutId, unread } };
}
