import type { GeoNamesRegion } from "./geonames-admin1.ts";
import { type IndexEntry, regionEntry } from "./index-entry.ts";
import { normaliseName } from "./normalise-name.ts";
import type { Bearer } from "./place.ts";
import type { UsedName } from "./refreshed-place.ts";
import type { RegionRow } from "./region-names.ts";

/** The bundled list of regions beside GeoNames' of the first level. */
export interface RefreshedRegions {
  /** The list, with GeoNames' codes and numbers where it lacked them. */
  readonly listed: readonly RegionRow[];
  /** GeoNames' region of a listed one, by the id of that. */
  readonly known: ReadonlyMap<string, GeoNamesRegion>;
  /** Those that the list does not have. */
  readonly further: readonly GeoNamesRegion[];
}

/**
 * A region of GeoNames is the listed one that has its code, or one of the same country and name that has no code.
 * Its number becomes another id of it, so that a source that gives GeoNames' numbers finds it.
 */
export function refreshedRegions(
  rows: readonly RegionRow[],
  regions: readonly GeoNamesRegion[],
): RefreshedRegions {
  const byCode = new Map(regions.map((region) => [region.code, region]));
  const byName = new Map(regions.map((region) => [nameIn(region.country, region.name), region]));
  const known = new Map<string, GeoNamesRegion>();
  const taken = new Set(rows.flatMap(codesOf));
  const listed = rows.map((row) => {
    const codes = codesOf(row);
    const found = codes.length > 0 ? codes.flatMap((code) => byCode.get(code) ?? [])[0] : named(row, byName);
    if (found === undefined || (codes.length === 0 && taken.has(found.code))) return row;
    taken.add(found.code);
    known.set(row.id, found);
    return { ...row, geonames: row.geonames ?? found.code, otherId: row.otherId ?? `gn:${found.number}` };
  });
  return { listed, known, further: regions.filter(({ code }) => !taken.has(code)) };
}

function codesOf({ geonames = "" }: RegionRow): string[] {
  return geonames.split(" ").filter((code) => code !== "");
}

function named(
  { country, name, aliases }: RegionRow,
  byName: ReadonlyMap<string, GeoNamesRegion>,
): GeoNamesRegion | undefined {
  return [name, ...aliases].flatMap((each) => byName.get(nameIn(country, each)) ?? [])[0];
}

function nameIn(country: string, name: string): string {
  return `${country} ${normaliseName(name)}`;
}

/**
 * A region that the list does not have, by its number of GeoNames. It bears its names as other names, so that it
 * stands in the way of no large city, and none that a listed region or a state bears: Montana is the state of the
 * US, and with its country the oblast of Bulgaria is found by its city.
 */
export function furtherRegion(
  { code, country, name, asciiName, number }: GeoNamesRegion,
  names: readonly UsedName[],
  borne: ReadonlySet<string>,
): IndexEntry {
  const aliases = areaNames(names, borne).filter((each) => each !== name);
  const own = [name, asciiName].map(normaliseName).filter((key) => !borne.has(key));
  const keys = new Map<string, Bearer["by"]>();
  for (const key of [...own, ...aliases.map(normaliseName)]) if (key !== "") keys.set(key, "other");
  return {
    place: { id: `gn:${number}`, level: "region", name, country, ...(aliases.length > 0 && { aliases }) },
    areas: [code],
    keys,
    renown: RENOWN,
  };
}

const RENOWN = 100_000;

/** Names of an area that no other area bears: Georgia in any language stays what it was. */
export function areaNames(names: readonly UsedName[], borne: ReadonlySet<string>): string[] {
  const called = names.filter(({ use }) => use !== "code").map(({ name }) => name);
  return [...new Set(called)].filter((name) => {
    const key = normaliseName(name);
    // Two letters are a code, and codes have their own list.
    return !/^[a-z0-9]{0,2}$/.test(key) && !borne.has(key);
  });
}

/** Every key that the listed regions bear as a name. */
export function keysBorne(rows: readonly RegionRow[]): string[] {
  return rows.flatMap((row) => [...regionEntry(row).keys].flatMap(([key, by]) => (by === "code" ? [] : key)));
}
