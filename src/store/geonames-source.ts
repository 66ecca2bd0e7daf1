import type { DatabaseSync } from "node:sqlite";
import type { Country } from "../gazetteer/country.ts";
import { type GeoNamesRegion, geoNamesRegion } from "../gazetteer/geonames-admin1.ts";
import { ALTERNATE_USES } from "../gazetteer/geonames-alternate.ts";
import { type GeoNamesCountry, geoNamesCountry } from "../gazetteer/geonames-country.ts";
import { type GeoNamesPlace, geoNamesPlace } from "../gazetteer/geonames-line.ts";
import type { GeoNamesRow } from "../gazetteer/geonames-table.ts";
import { type IndexEntry, stateEntry } from "../gazetteer/index-entry.ts";
import { furtherCountry, refreshedCountry } from "../gazetteer/refreshed-country.ts";
import { refreshedPlace, type UsedName } from "../gazetteer/refreshed-place.ts";
import {
  areaNames,
  furtherRegion,
  keysBorne,
  type RefreshedRegions,
  refreshedRegions,
} from "../gazetteer/refreshed-regions.ts";
import type { AddedName, GazetteerSource } from "./gazetteer-source.ts";
import { inDump, openDump } from "./geonames-dump.ts";

/** The gazetteer from a kept dump of GeoNames, with the bundled lists of countries, regions and names beside it. */
export function geoNamesSource(path: string, digest: string, bundled: GazetteerSource): GazetteerSource {
  let areas: Areas | undefined;
  const read = () => {
    areas ??= inDump(path, (db) => areasIn(db, bundled));
    return areas;
  };
  return {
    version: `geonames.${digest}-${bundled.version}`,
    cities: () => citiesIn(path),
    countries: () => read().countries,
    regions: () => read().regions.listed,
    furtherAreas: () => read().further,
    addedNames: () => [...bundled.addedNames(), ...read().names],
  };
}

function* citiesIn(path: string): Generator<GeoNamesPlace> {
  const db = openDump(path);
  try {
    const namesOf = namesIn(db);
    for (const { line } of db.prepare("SELECT line FROM place ORDER BY no").iterate()) {
      const place = geoNamesPlace(String(line));
      if (place) yield refreshedPlace(place, namesOf(place.number));
    }
  } finally {
    db.close();
  }
}

type NamesOf = (no: number | undefined) => readonly UsedName[];

function namesIn(db: DatabaseSync): NamesOf {
  const names = db.prepare("SELECT use, name FROM alternate WHERE no = ? ORDER BY use, rowid");
  return (no) =>
    no === undefined
      ? []
      : names
          .all(no)
          .map(({ use, name }) => ({ use: ALTERNATE_USES[Number(use)] ?? "other", name: String(name) }));
}

interface Areas {
  readonly countries: readonly Country[];
  readonly regions: RefreshedRegions;
  readonly further: readonly IndexEntry[];
  readonly names: readonly AddedName[];
}

function areasIn(db: DatabaseSync, bundled: GazetteerSource): Areas {
  const namesOf = namesIn(db);
  const held = new Map(bundled.countries().map((country) => [country.code, country]));
  const regions = refreshedRegions(bundled.regions(), rowsOf(db, "region", geoNamesRegion));
  const borne = new Set([
    ...keysBorne(bundled.regions()),
    ...[...held.values()].flatMap((country) => [...stateEntry(country).keys.keys()]),
  ]);
  const told = rowsOf(db, "country", geoNamesCountry);
  const settled = settledIn(db);
  const further = told.filter(({ code }) => !held.has(code) && settled.has(code));
  const names = (no: number | undefined) => areaNames(namesOf(no), borne);
  const others = (id: string, no: number | undefined): AddedName[] =>
    names(no).map((name) => ({ id, name, use: "other" }));
  return {
    countries: [
      ...withNames([...held.values()], told, namesOf),
      ...further.map((country) => furtherCountry(country, names(country.number))),
    ],
    regions,
    further: regions.further.map((region: GeoNamesRegion) =>
      furtherRegion(region, namesOf(region.number), borne),
    ),
    names: [
      ...told
        .filter(({ code }) => held.has(code))
        .flatMap(({ code, number }) => others(`iso:${code}`, number)),
      ...[...regions.known].flatMap(([id, { name, asciiName, number }]) => [
        ...others(id, number),
        ...areaNames([name, asciiName].map(asOther), borne).map((each) => ({ id, name: each, use: "other" })),
      ]),
    ],
  };
}

function asOther(name: string): UsedName {
  return { name, use: "other" };
}

function withNames(
  countries: readonly Country[],
  told: readonly GeoNamesCountry[],
  namesOf: NamesOf,
): Country[] {
  const byCode = new Map(told.map((country) => [country.code, country]));
  return countries.map((country) => {
    const found = byCode.get(country.code);
    return found ? refreshedCountry(country, found, namesOf(found.number)) : country;
  });
}

/** Countries in which a place lies: GeoNames keeps some that are no more, and in them lies nothing. */
function settledIn(db: DatabaseSync): Set<string> {
  const rows = db.prepare("SELECT DISTINCT country FROM place").all();
  return new Set(rows.map(({ country }) => String(country)));
}

function rowsOf<Said>(
  db: DatabaseSync,
  table: "region" | "country",
  read: (line: string) => GeoNamesRow<Said>,
): Said[] {
  return db
    .prepare(`SELECT line FROM ${table} ORDER BY code`)
    .all()
    .flatMap(({ line }) => {
      const row = read(String(line));
      return row && "row" in row ? [row.row] : [];
    });
}
