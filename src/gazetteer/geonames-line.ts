import { COUNTRY_CODE, type GeoNamesRow, NUMBER, PLACE_COLUMNS } from "./geonames-table.ts";

/** A populated place as a line of GeoNames' export gives it. */
export interface GeoNamesPlace {
  readonly number: number;
  readonly name: string;
  readonly asciiName: string;
  /** Names that it bears as its own beside these, where the table of other names tells. */
  readonly ownNames?: readonly string[];
  readonly alternateNames: readonly string[];
  readonly latitude: number;
  readonly longitude: number;
  readonly featureCode: string;
  readonly country: string;
  /**
   * GeoNames' own codes of the regions it lies in, from the country down: "FR", "FR.11", "FR.11.94", "FR.11.94.941".
   * The last ends with a dot where GeoNames has no fourth level there.
   */
  readonly areas: readonly [string, string, string, string];
  /** GeoNames writes 0 where it has none. */
  readonly population?: number;
}

/** One of the export's tab-separated lines; undefined where it is none. Its columns: geonames.org/export. */
export function geoNamesPlace(line: string): GeoNamesPlace | undefined {
  const [number, name, asciiName, alternates = "", latitude, longitude, , featureCode = "", ...rest] =
    line.split("\t");
  const [country = "", , admin1, admin2, admin3 = "", , population] = rest;
  if (!number || !name || !country || !latitude || !longitude) return undefined;
  const region = `${country}.${admin1}`;
  return {
    number: Number(number),
    name,
    asciiName: asciiName ?? "",
    alternateNames: alternates.split(",").filter((each) => each !== ""),
    latitude: Number(latitude),
    longitude: Number(longitude),
    featureCode,
    country,
    areas: [country, region, `${region}.${admin2}`, `${region}.${admin2}.${admin3}`],
    ...(Number(population) > 0 && { population: Number(population) }),
  };
}

/** A line that the gazetteer is refreshed from. */
export interface PlaceLine {
  readonly number: number;
  readonly country: string;
  /** The day GeoNames last changed it, where it says one. */
  readonly changed: string;
}

/**
 * A place that GeoNames' cities500 would have, of whichever table: 500 inhabitants or the seat of an administration.
 * Other lines of a table of all features are left out.
 */
export function placeLine(line: string): GeoNamesRow<PlaceLine> {
  const cells = line.split("\t");
  if (cells.length !== PLACE_COLUMNS)
    return { why: `${cells.length} columns where a place has ${PLACE_COLUMNS}` };
  const [number = "", name, , , latitude, longitude, featureClass, featureCode = "", country = ""] = cells;
  const [population = "", changed = ""] = [cells[14], cells[18]];
  if (featureClass !== POPULATED) return undefined;
  if (Number(population) < SETTLED && !SEAT.test(featureCode)) return undefined;
  if (!NUMBER.test(number)) return { why: `'${number}' is no number of GeoNames` };
  if (!name) return { why: `place ${number} has no name` };
  if (!isWithin(latitude, 90) || !isWithin(longitude, 180))
    return { why: `place ${number} lies at ${latitude}, ${longitude}, which is nowhere` };
  if (!COUNTRY_CODE.test(country)) return { why: `place ${number} has '${country}' for its country` };
  if (!/^\d*$/.test(population)) return { why: `place ${number} has '${population}' inhabitants` };
  return {
    row: { number: Number(number), country, changed: /^\d{4}-\d\d-\d\d$/.test(changed) ? changed : "" },
  };
}

const POPULATED = "P";
const SETTLED = 500;
const SEAT = /^PPL(A\d?|C|G)$/;

function isWithin(degrees: string | undefined, most: number): boolean {
  return degrees !== undefined && /^-?\d+(\.\d+)?$/.test(degrees) && Math.abs(Number(degrees)) <= most;
}
