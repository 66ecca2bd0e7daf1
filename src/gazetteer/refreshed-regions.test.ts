import assert from "node:assert/strict";
import { test } from "node:test";
import { countryOf } from "./country.ts";
import { furtherCountry, refreshedCountry } from "./refreshed-country.ts";
import { areaNames, furtherRegion, keysBorne, refreshedRegions } from "./refreshed-regions.ts";
import type { RegionRow } from "./region-names.ts";

const GAUTENG: RegionRow = {
  id: "iso:ZA-GT",
  name: "Gauteng",
  country: "ZA",
  kind: "province",
  aliases: [],
  geonames: "ZA.06",
  otherId: "iso:ZA-GP",
};
const MONTANA: RegionRow = { id: "iso:US-MT", name: "Montana", country: "US", kind: "state", aliases: [] };

const region = (code: string, name: string, number: number) => ({
  code,
  country: code.slice(0, 2),
  name,
  asciiName: name,
  number,
});

test("a region of GeoNames is the listed one of its code, else of its country and name", () => {
  const oblast = region("BG.47", "Montana", 453751);
  const { listed, known, further } = refreshedRegions(
    [GAUTENG, MONTANA],
    [region("ZA.06", "Gauteng", 1085594), region("US.MT", "Montana", 5667009), oblast],
  );
  assert.deepEqual(listed, [GAUTENG, { ...MONTANA, geonames: "US.MT", otherId: "gn:5667009" }]);
  assert.deepEqual([...known.keys()], ["iso:ZA-GT", "iso:US-MT"]);
  assert.deepEqual(further, [oblast]);
});

test("two listed regions are never taken for one of GeoNames", () => {
  const twin = { ...MONTANA, id: "x:us-montana" };
  const { listed } = refreshedRegions([MONTANA, twin], [region("US.MT", "Montana", 5667009)]);
  assert.deepEqual(
    listed.map(({ geonames }) => geonames),
    ["US.MT", undefined],
  );
});

test("a further region bears no name that a listed one or a state bears, and its own as another name", () => {
  const borne = new Set(keysBorne([MONTANA]));
  const names = [
    { name: "Област Монтана", use: "own" },
    { name: "Montana", use: "preferred" },
    { name: "MO", use: "other" },
  ] as const;
  const entry = furtherRegion(region("BG.47", "Montana", 453751), names, borne);
  assert.deepEqual([...entry.keys], [["област монтана", "other"]]);
  assert.deepEqual([entry.place.id, entry.place.name, entry.areas], ["gn:453751", "Montana", ["BG.47"]]);
  assert.deepEqual(areaNames(names, new Set()), ["Област Монтана", "Montana"]);
});

const SWAZILAND = countryOf({ cca2: "SZ", cca3: "SWZ", name: { common: "Swaziland", official: "Kingdom" } });
const ESWATINI = { code: "SZ", code3: "SWZ", name: "Eswatini", number: 934841 };

test("a country is shown by another name once GeoNames counts the one it had as historic, and found by both", () => {
  const told = refreshedCountry(SWAZILAND, ESWATINI, [{ name: "Swaziland", use: "historic" }]);
  assert.equal(told.name, "Eswatini");
  assert.deepEqual(told.ownNames, ["Swaziland", "Kingdom", "Eswatini"]);
  const both = [
    { name: "Swaziland", use: "historic" },
    { name: "Swaziland", use: "other" },
  ] as const;
  assert.equal(refreshedCountry(SWAZILAND, ESWATINI, both).name, "Swaziland");
  assert.equal(refreshedCountry(SWAZILAND, ESWATINI, []).name, "Swaziland");
});

test("a country that the list lacks has its region of the world where M49 has it", () => {
  const told = furtherCountry({ code: "SS", code3: "SSD", name: "South Sudan" }, ["Südsudan"]);
  assert.equal(told.world?.subregion, "Eastern Africa");
  assert.deepEqual([told.ownNames, told.otherNames], [["South Sudan"], ["Südsudan"]]);
});
