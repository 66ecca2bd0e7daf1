import assert from "node:assert/strict";
import { test } from "node:test";
import { alternateName } from "./geonames-alternate.ts";
import { geoNamesPlace } from "./geonames-line.ts";
import { refreshedPlace } from "./refreshed-place.ts";

const use = (language: string, marks = "\t\t\t", from = "", to = "") => {
  const read = alternateName(`1\t3369157\t${language}\tA name\t${marks}\t${from}\t${to}`);
  return read && "row" in read ? read.row.use : read;
};

test("English knows a place by the name that GeoNames prefers, unless it is colloquial or historic", () => {
  assert.equal(use("en", "1\t\t\t"), "own");
  assert.equal(use("en", "1\t\t1\t"), "colloquial");
  assert.equal(use("en", "1\t\t\t1"), "historic");
  assert.equal(use("en"), "other");
  assert.equal(use("de", "1\t\t\t"), "preferred");
});

test("what a place was called until some year is a historic name", () => {
  assert.equal(use("en", "1\t\t\t", "1843", "2021"), "historic");
  assert.equal(use("en", "1\t\t\t", "2021"), "own");
  assert.equal(use("fr_1793"), "historic");
});

test("codes are no names, and links are nothing", () => {
  for (const code of ["post", "iata", "icao", "faac", "unlc", "tcid"]) assert.equal(use(code), "code", code);
  for (const language of ["", "abbr", "phon", "gsw", "zh-Hant", "sr-Latn"])
    assert.equal(use(language), "other");
  assert.equal(use("link"), undefined);
  assert.equal(use("wkdt"), undefined);
});

test("a name that cannot be read says why", () => {
  assert.match(JSON.stringify(alternateName("1\t2\ten\tA name")), /4 columns where an alternate name has 10/);
  assert.match(JSON.stringify(alternateName("1\tx\ten\tA name\t\t\t\t\t\t")), /'x' is no number/);
  assert.match(JSON.stringify(alternateName("7\t2\ten\t \t\t\t\t\t\t")), /alternate name 7 is empty/);
});

test("a place has its names the most usual first, and no code among them unless it is a name, too", () => {
  const line = "1\tNew York City\tNew York City\tNYC,JFK,Big Apple,Nyu-Jork\t40.7\t-74\tP\tPPL\tUS";
  const place = geoNamesPlace(`${line}\t\tNY\t\t\t\t8804190\t\t10\tAmerica/New_York\t2026-11-02`);
  assert.ok(place);
  const { ownNames, alternateNames } = refreshedPlace(place, [
    { name: "New York", use: "own" },
    { name: "Nueva York", use: "preferred" },
    { name: "NYC", use: "other" },
    { name: "Big Apple", use: "colloquial" },
    { name: "Nieuw Amsterdam", use: "historic" },
    { name: "NYC", use: "code" },
    { name: "JFK", use: "code" },
  ]);
  assert.deepEqual(ownNames, ["New York"]);
  assert.deepEqual(alternateNames, ["Nueva York", "NYC", "Big Apple", "Nieuw Amsterdam", "Nyu-Jork"]);
  assert.equal(refreshedPlace(place, []), place);
});
