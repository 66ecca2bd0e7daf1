import assert from "node:assert/strict";
import { test } from "node:test";
import { countryOf } from "./country.ts";
import { cityEntry, type IndexEntry, regionEntry, stateEntry } from "./index-entry.ts";
import { type Bearer, type Place, type PlaceLookup, placeLabel } from "./place.ts";
import { resolvePlace } from "./resolve-place.ts";

/** A world of a few places, with GeoNames' numbers and figures; where they lie is left out. */
const state = (code: string, common: string, altSpellings: string[] = []) =>
  stateEntry(countryOf({ cca2: code, name: { common, official: common }, altSpellings }));

const region = (id: string, name: string, kind: string, geonames: string, aliases: string[] = []) =>
  regionEntry({ id, name, country: id.slice(4, 6), kind, aliases, geonames });

function city(
  number: number,
  name: string,
  area: string,
  population: number,
  featureCode = "PPL",
  alternateNames: string[] = [],
): IndexEntry {
  const [country = "", region = ""] = area.split(".");
  return cityEntry({
    number,
    name,
    asciiName: name.normalize("NFKD").replace(/[\u0300-\u036f]/gu, ""),
    alternateNames,
    latitude: 0,
    longitude: 0,
    featureCode,
    country,
    areas: [country, `${country}.${region}`, `${country}.${region}.`, `${country}.${region}..`],
    ...(population > 0 && { population }),
  });
}

const ENTRIES = [
  state("ZA", "South Africa"),
  state("GR", "Greece", ["Hellas"]),
  state("US", "United States", ["USA"]),
  state("CA", "Canada"),
  state("GB", "United Kingdom", ["UK"]),
  state("FR", "France"),
  state("LU", "Luxembourg"),
  state("GE", "Georgia"),
  state("MX", "Mexico"),
  region("iso:ZA-GT", "Gauteng", "province", "ZA.06"),
  region("iso:US-GA", "Georgia", "state", "US.GA"),
  region("iso:US-CA", "California", "state", "US.CA"),
  region("iso:US-OR", "Oregon", "state", "US.OR"),
  region("iso:CA-ON", "Ontario", "province", "CA.08"),
  region("iso:GB-ENG", "England", "nation", "GB.ENG"),
  region("iso:FR-IDF", "Île-de-France", "region", "FR.11"),
  region("iso:BR-SP", "São Paulo State", "state", "BR.27", ["São Paulo"]),
  city(264371, "Athens", "GR.I", 664_046, "PPLC", ["Αθήνα", "Athina"]),
  city(4180386, "Athens", "US.GA", 127_315, "PPLA2"),
  city(4505542, "Athens", "US.OH", 25_044),
  city(2988507, "Paris", "FR.11", 2_138_551, "PPLC", ["Ile-de-France", "Île-de-France", "Parigi"]),
  city(4717560, "Paris", "US.TX", 24_782),
  city(3448439, "São Paulo", "BR.27", 12_400_232, "PPLA"),
  city(2960316, "Luxembourg", "LU.LU", 76_684, "PPLC"),
  city(6173331, "Vancouver", "CA.02", 600_000),
  city(5814616, "Vancouver", "US.WA", 172_860),
  city(5368361, "Los Angeles", "US.CA", 3_898_747, "PPLA2", ["LA"]),
  city(2653941, "Cambridge", "GB.ENG", 145_674),
  city(4931972, "Cambridge", "US.MA", 110_402),
  city(5746545, "Portland", "US.OR", 652_503),
  city(4975802, "Portland", "US.ME", 66_881),
  city(5379439, "Ontario", "US.CA", 171_214),
  city(3530597, "Mexico City", "MX.09", 12_294_193, "PPLC", ["Mexico"]),
  city(1850147, "Tokyo", "JP.40", 8_336_599, "PPLC", ["東京", "Tokio"]),
  city(3175058, "Latina", "IT.07", 76_305, "PPLA2"),
  city(6544489, "Latina", "ES.29", 256_644, "PPLX"),
  city(2911285, "Wandsbek", "DE.04", 411_422, "PPLX"),
];

function lookup(entries: readonly IndexEntry[]): PlaceLookup {
  const areaOf = (code: string) =>
    entries.find(({ place, areas }) => place.level === "region" && areas[0] === code);
  const places = new Map(
    entries.map(({ place, areas }): [string, Place] => {
      const around = areas.flatMap((code) => areaOf(code)?.place ?? []).filter(({ id }) => id !== place.id);
      const within = around.map(({ id, name }) => ({ id, name }));
      return [place.id, { ...place, countryName: place.country, within }];
    }),
  );
  const bearer = ({ place, keys }: IndexEntry, key: string): Bearer[] => {
    const [by, known] = [keys.get(key), places.get(place.id)];
    return by && known ? [{ by, place: known }] : [];
  };
  return {
    bearers: (key) => entries.flatMap((entry) => bearer(entry, key)),
    place: (id) => places.get(id),
    knownNames: () =>
      entries.flatMap(({ place, keys }) => [...keys].map(([key, by]) => ({ key, id: place.id, by }))),
  };
}

const WORLD = lookup(ENTRIES);

function ask(text: string, level?: Place["level"]): string {
  const answer = resolvePlace(text, WORLD, level ? { level } : {});
  if (answer.outcome === "found") return placeLabel(answer.place);
  const places = answer.outcome === "ambiguous" ? answer.candidates : answer.nearest;
  return `${answer.outcome}: ${places.map(placeLabel).join("; ")}`;
}

test("a name alone is found when the others of it are small, and the reply names them", () => {
  const paris = resolvePlace("Paris", WORLD);
  assert.equal(paris.outcome === "found" && placeLabel(paris.place), "Paris, Île-de-France, FR");
  assert.deepEqual(paris.outcome === "found" && paris.others.map(({ country }) => country), ["US"]);
});

test("two large places of a name are both candidates and neither is picked", () => {
  assert.equal(ask("Athens"), "ambiguous: Athens, GR; Athens, Georgia, US");
  assert.equal(ask("Vancouver"), "ambiguous: Vancouver, CA; Vancouver, US");
});

test("a country by its code or any of its names makes a name exact, and so does a region", () => {
  for (const greek of ["Athens, GR", "Athens, Greece", "athens (hellas)", "Athens，Greece"])
    assert.equal(ask(greek), "Athens, GR");
  assert.equal(ask("Athens, US"), "Athens, Georgia, US");
  assert.equal(ask("Cambridge, England"), "Cambridge, England, GB");
  assert.equal(ask("Cambridge, England, UK"), "Cambridge, England, GB");
  assert.equal(ask("Portland, Oregon"), "Portland, Oregon, US");
  assert.equal(ask("Portland, OR"), "Portland, Oregon, US");
});

test("CA is Canada first and California where Canada has no place of the name", () => {
  assert.equal(ask("Vancouver, CA"), "Vancouver, CA");
  assert.equal(ask("Los Angeles, CA"), "Los Angeles, California, US");
});

test("any script and old and foreign names are found", () => {
  for (const name of ["東京", "Tokio", "tokyo"]) assert.equal(ask(name), "Tokyo, JP");
  assert.equal(ask("Αθήνα"), "Athens, GR");
  assert.equal(ask("Parigi"), "Paris, Île-de-France, FR");
});

test("a region goes before another name of a city, a city's own name before its region", () => {
  assert.equal(ask("Île-de-France"), "Île-de-France, FR");
  assert.equal(ask("Gauteng Province"), "Gauteng, ZA");
  assert.equal(ask("São Paulo"), "São Paulo, São Paulo State, BR");
  assert.equal(ask("São Paulo State"), "São Paulo State, BR");
  assert.equal(ask("São Paulo", "region"), "São Paulo State, BR");
});

test("a state goes before another name of its capital, a capital of the same name before the state", () => {
  assert.equal(ask("Mexico"), "Mexico");
  assert.equal(ask("Luxembourg"), "Luxembourg, LU");
  assert.equal(ask("Luxembourg", "state"), "Luxembourg");
  assert.equal(ask("Mexico, MX"), "Mexico");
});

test("a region and a large city elsewhere, or a region and a state, are candidates", () => {
  assert.equal(ask("Ontario"), "ambiguous: Ontario, CA; Ontario, California, US");
  assert.equal(ask("Georgia"), "ambiguous: Georgia; Georgia, US");
  assert.equal(ask("Georgia, US"), "Georgia, US");
});

test("a section of a city is no rival, but is found where nothing else bears the name", () => {
  assert.equal(ask("Latina"), "Latina, IT");
  assert.equal(ask("Wandsbek"), "Wandsbek, DE");
});

test("ids are found as they are", () => {
  assert.equal(ask("gn:264371"), "Athens, GR");
  assert.equal(ask("iso:ZA"), "South Africa");
  assert.equal(ask("iso:ZA-GT"), "Gauteng, ZA");
  assert.equal(ask("gn:1"), "unknown: ");
});

test("a misspelt name is unknown and the nearest are offered", () => {
  assert.equal(ask("Lusembourg"), "unknown: Luxembourg; Luxembourg, LU");
  assert.equal(ask("Tokoy"), "unknown: Tokyo, JP");
  assert.equal(ask(""), "unknown: ");
  assert.equal(ask(" , "), "unknown: ");
});

test("a name that is not where it is said to be is unknown, and those of the name are offered", () => {
  assert.equal(ask("Portland, Greece"), "unknown: Portland, Oregon, US; Portland, US");
});

test("the city of a name may be called so", () => {
  assert.equal(ask("City of Vancouver, CA"), "Vancouver, CA");
});
