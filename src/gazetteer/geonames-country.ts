import { COUNTRY_CODE, COUNTRY_COLUMNS, type GeoNamesRow, NUMBER } from "./geonames-table.ts";

/** A country as GeoNames' countryInfo gives it. */
export interface GeoNamesCountry {
  readonly code: string;
  readonly code3: string;
  readonly name: string;
  readonly squareKilometres?: number;
  /** Those dissolved may have none. */
  readonly number?: number;
}

/** A line of countryInfo. */
export function geoNamesCountry(line: string): GeoNamesRow<GeoNamesCountry> {
  const cells = line.split("\t");
  if (cells.length < COUNTRY_COLUMNS)
    return { why: `${cells.length} columns where a country has ${COUNTRY_COLUMNS} or more` };
  const [code = "", code3 = "", , , name = "", , area = ""] = cells.map((cell) => cell.trim());
  const number = cells[16]?.trim() ?? "";
  if (!COUNTRY_CODE.test(code)) return { why: `'${code}' is no code of a country` };
  if (name === "") return { why: `country ${code} has no name` };
  return {
    row: {
      code,
      code3,
      name,
      ...(Number(area) > 0 && { squareKilometres: Number(area) }),
      ...(NUMBER.test(number) && { number: Number(number) }),
    },
  };
}
