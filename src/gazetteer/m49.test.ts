import assert from "node:assert/strict";
import { test } from "node:test";
import countries from "world-countries";
import { worldRegion } from "./m49.ts";

test("every country has a region and it is the one that an independent list gives", () => {
  assert.ok(countries.length >= 249);
  // M49 counts Cyprus to Asia, the outlying islands of the United States to Oceania, and to other regions what the
  // list has under Antarctica, save that itself.
  for (const { cca2, region } of countries) {
    if (cca2 === "AQ") assert.equal(worldRegion(cca2), undefined);
    else if (["CY", "UM"].includes(cca2) || region === "Antarctic") assert.ok(worldRegion(cca2), cca2);
    else assert.equal(worldRegion(cca2)?.region, region, cca2);
  }
});

test("subregions are M49's, not those of other lists", () => {
  assert.deepEqual(worldRegion("ZA"), { region: "Africa", subregion: "Southern Africa" });
  assert.deepEqual(worldRegion("JP"), { region: "Asia", subregion: "Eastern Asia" });
  assert.equal(worldRegion("DE")?.subregion, "Western Europe");
  assert.equal(worldRegion("PL")?.subregion, "Eastern Europe");
  assert.equal(worldRegion("US")?.subregion, "Northern America");
  assert.equal(worldRegion("MX")?.subregion, "Central America");
  assert.equal(worldRegion("CY")?.region, "Asia");
});

test("what M49 does not list is marked so", () => {
  assert.equal(worldRegion("TW")?.unlisted, true);
  assert.equal(worldRegion("XK")?.unlisted, true);
  assert.equal(worldRegion("ZZ"), undefined);
});
