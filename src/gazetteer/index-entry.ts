import type { PolityId } from "../record/id.ts";
import type { Country } from "./country.ts";
import type { GeoNamesPlace } from "./geonames-line.ts";
import { normaliseName, spellings } from "./normalise-name.ts";
import { type Bearer, isLesser, type Place } from "./place.ts";
import { type RegionRow, regionNames } from "./region-names.ts";

/** A place as it goes into the index: what is told of it, and the keys it is found by. */
export interface IndexEntry {
  readonly place: Omit<Place, "countryName" | "within">;
  readonly otherId?: string;
  /** GeoNames' codes of the areas it lies in, the smallest first; of an area, its own code first. */
  readonly areas: readonly string[];
  /** Of an area that GeoNames has in parts, the codes of the others. */
  readonly partCodes?: readonly string[];
  readonly keys: ReadonlyMap<string, Bearer["by"]>;
  /**
   * Orders what is suggested while one types: a city by its people; regions and states, whose people are not
   * given here, among cities of about their renown.
   */
  readonly renown: number;
}

/** Names given beside those of the source. */
export interface MoreNames {
  readonly own: readonly string[];
  readonly other: readonly string[];
}

export function cityEntry(city: GeoNamesPlace, more: MoreNames = NONE): IndexEntry {
  const { number, name, asciiName, ownNames = [], alternateNames, areas, ...rest } = city;
  const aliases = [...more.own, ...ownNames, ...more.other, ...alternateNames];
  return {
    place: { id: `gn:${number}`, level: "city", name, ...told(rest), ...(aliases.length > 0 && { aliases }) },
    areas: lowerFirst(areas),
    keys: keysOf(
      [name, asciiName, ...inEitherLanguage(city), ...more.own, ...ownNames],
      [...more.other, ...alternateNames],
      [],
    ),
    renown: (rest.population ?? 0) * (isLesser(rest) ? 1 / 10 : 1),
  };
}

/** "Renon - Ritten" and "Donostia / San Sebastián" are called by either name; of lesser places one is what they lie in. */
function inEitherLanguage({ name, featureCode }: GeoNamesPlace): string[] {
  const names = /^PPL[AC]/.test(featureCode) ? name.split(/ [-–/] /u) : [];
  return names.length === 2 ? names : [];
}

export function stateEntry(country: Country, more: MoreNames = NONE): IndexEntry {
  const { code, code3, name, ownNames, otherNames, latitude, longitude, squareKilometres = 0 } = country;
  return {
    place: {
      id: `iso:${code}`,
      level: "state",
      name,
      country: code,
      ...(latitude !== undefined && { latitude }),
      ...(longitude !== undefined && { longitude }),
      aliases: ownNames.filter((each) => each !== name),
    },
    areas: [code],
    keys: keysOf([...ownNames, ...more.own], [...otherNames, ...more.other], [code, code3 ?? code]),
    renown: Math.min(1_000_000, 20 * squareKilometres),
  };
}

export function regionEntry(region: RegionRow, more: MoreNames = NONE): IndexEntry {
  const { id, name, country, aliases, geonames, otherId } = region;
  const { own, other } = regionNames(region);
  const [first, ...partCodes] = geonames?.split(" ") ?? [];
  const code = id.startsWith("iso:") ? id.slice("iso:CC-".length) : "";
  return {
    place: { id, level: "region", name, country, aliases },
    ...(otherId && { otherId }),
    areas: first ? lowerFirst(levelsOf(first)) : [],
    ...(partCodes.length > 0 && { partCodes }),
    keys: keysOf([...own, ...more.own], [...other, ...more.other], [code]),
    renown: 300_000,
  };
}

/** "GB", "GB.ENG", "GB.ENG.C2" and "GB.ENG.C2." of the last. */
function levelsOf(code: string): string[] {
  const parts = code.split(".");
  return parts.map((_, at) => parts.slice(0, at + 1).join("."));
}

/** Without the country, and with the second level in whole for a borough that GeoNames has as no third. */
function lowerFirst([, ...areas]: readonly string[]): string[] {
  const [region, district, lower] = areas;
  const whole = district === undefined ? [] : [`${district}.`];
  return [...new Set([lower, ...(lower === undefined ? [] : whole), district, region])].filter(
    (each) => each !== undefined,
  );
}

/** Another name weighs a twentieth of the place's own, and a code is not suggested. */
export function nameWeight(renown: number, by: Bearer["by"]): number {
  return Math.round(renown * { own: 1, other: 1 / 20, code: 0 }[by]);
}

const NONE: MoreNames = { own: [], other: [] };

function told(
  rest: Omit<GeoNamesPlace, "number" | "name" | "asciiName" | "ownNames" | "alternateNames" | "areas">,
) {
  const { country, latitude, longitude, featureCode, population } = rest;
  return { country, latitude, longitude, featureCode, ...(population !== undefined && { population }) };
}

/** Each key once, as the strongest of the names that have it. */
function keysOf(
  own: readonly string[],
  other: readonly string[],
  codes: readonly PolityId[],
): IndexEntry["keys"] {
  const keys = new Map<string, Bearer["by"]>();
  const add = (key: string, by: Bearer["by"]) => key !== "" && !keys.has(key) && keys.set(key, by);
  for (const key of own.flatMap(spellings)) add(key, "own");
  for (const key of other.map(normaliseName)) add(key, "other");
  for (const key of codes.map(normaliseName)) add(key, "code");
  return keys;
}
