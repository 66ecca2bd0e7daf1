import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
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

/** The cities of that table; none where there is no table. */
export async function listedCities(
  named: string | undefined,
  ties: string,
): Promise<CandidateCity[] | undefined> {
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
  for await (const row of table.rows()) {
    if (!("cells" in row)) continue;
    const cell = (column: string | undefined): string => (column && row.cells.get(column)?.trim()) ?? "";
    const id = cell(columns.id);
    if (id === "" || cities.has(id)) continue;
    const country = cell(columns.country);
    const latitude = numberIn(cell(columns.latitude), 90);
    const longitude = numberIn(cell(columns.longitude), 180);
    const population = numberIn(cell(columns.population), 1e9);
    cities.set(id, {
      id,
      ...(country !== "" && { country: countryCode(country) }),
      ...(latitude !== undefined && longitude !== undefined && { place: { latitude, longitude } }),
      ...(population !== undefined && population > 0 && { population }),
    });
  }
  return [...cities.values()];
}

function numberIn(cell: string, most: number): number | undefined {
  const value = cell === "" ? Number.NaN : Number(cell);
  return Math.abs(value) <= most ? value : undefined;
}
