/** The tables of GeoNames' export that the gazetteer is made from, in the order they are to be read. */
export const GEONAMES_TABLES = ["places", "regions", "countries", "alternates"] as const;
export type GeoNamesTable = (typeof GEONAMES_TABLES)[number];

/** What a line of a table says, or why it says nothing; undefined for a line that is left out by rule. */
export type GeoNamesRow<Said> = { readonly row: Said } | { readonly why: string } | undefined;

/** Files of the export by the table they hold; GeoNames has the places in several sizes. */
export const GEONAMES_FILES: Readonly<Record<GeoNamesTable, readonly string[]>> = {
  places: ["cities500", "cities1000", "cities5000", "cities15000", "allCountries"],
  regions: ["admin1CodesASCII"],
  countries: ["countryInfo"],
  alternates: ["alternateNamesV2"],
};

/** The table a line is of, by its columns; what a file is called may be anything. */
export function geoNamesTable(line: string): GeoNamesTable | undefined {
  const cells = line.split("\t");
  const [first = "", second = "", third = "", fourth = ""] = cells;
  if (cells.length === PLACE_COLUMNS && NUMBER.test(first) && isDegrees(cells[4]) && isDegrees(cells[5]))
    return "places";
  if (cells.length === ALTERNATE_COLUMNS && NUMBER.test(first) && NUMBER.test(second)) return "alternates";
  if (cells.length === REGION_COLUMNS && REGION_CODE.test(first) && NUMBER.test(fourth)) return "regions";
  if (cells.length >= COUNTRY_COLUMNS && COUNTRY_CODE.test(first) && /^[A-Z]{3}$/.test(second))
    return /^\d+$/.test(third) ? "countries" : undefined;
  return undefined;
}

export const PLACE_COLUMNS = 19;
export const ALTERNATE_COLUMNS = 10;
export const REGION_COLUMNS = 4;
/** Of 19; the last two may be missing where a program has cut empty cells from the end of the line. */
export const COUNTRY_COLUMNS = 17;

export const NUMBER = /^[1-9]\d{0,9}$/;
export const COUNTRY_CODE = /^[A-Z]{2}$/;
export const REGION_CODE = /^[A-Z]{2}\.[A-Za-z0-9_-]+$/;

function isDegrees(cell = ""): boolean {
  return /^-?\d{1,3}(\.\d+)?$/.test(cell);
}
