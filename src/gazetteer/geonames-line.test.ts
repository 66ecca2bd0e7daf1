import assert from "node:assert/strict";
import { test } from "node:test";
import { geoNamesPlace } from "./geonames-line.ts";

const line = (population: string) =>
  `3369157\tCape Town\tCape Town\tKaapstad,iKapa\t-33.92584\t18.42322\tP\tPPLA\tZA\t\t11\tCPT\t\t\t${population}\t\t25\tAfrica/Johannesburg\t2022-01-01`;

test("a line of GeoNames' export is a place with its names and the areas it lies in", () => {
  assert.deepEqual(geoNamesPlace(line("4710000")), {
    number: 3369157,
    name: "Cape Town",
    asciiName: "Cape Town",
    alternateNames: ["Kaapstad", "iKapa"],
    latitude: -33.92584,
    longitude: 18.42322,
    featureCode: "PPLA",
    country: "ZA",
    areas: ["ZA", "ZA.11", "ZA.11.CPT", "ZA.11.CPT."],
    population: 4_710_000,
  });
});

test("a population of 0 is one that GeoNames does not give", () => {
  assert.equal(geoNamesPlace(line("0"))?.population, undefined);
});

test("what is no place is none", () => {
  assert.equal(geoNamesPlace(""), undefined);
  assert.equal(geoNamesPlace("1\tNowhere"), undefined);
});
