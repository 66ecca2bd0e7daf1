import assert from "node:assert/strict";
import { test } from "node:test";
import { liesIn, partsOfWorld } from "./part-of-world.ts";

const COUNTRIES = new Map([
  ["GH", { name: "Ghana", region: "Africa", subregion: "Western Africa" }],
  ["EG", { name: "Egypt", region: "Africa", subregion: "Northern Africa" }],
  ["JP", { name: "Japan", region: "Asia", subregion: "Eastern Asia" }],
  ["AQ", { name: "Antarctica", region: "", subregion: "" }],
]);

test("a region is followed by its subregions, and what lies in none is no part", () => {
  assert.deepEqual(partsOfWorld(COUNTRIES), [
    { name: "Africa" },
    { name: "Northern Africa", of: "Africa" },
    { name: "Western Africa", of: "Africa" },
    { name: "Asia" },
    { name: "Eastern Asia", of: "Asia" },
  ]);
});

test("Ghana lies in Africa and in Western Africa, and a city without a country in no part", () => {
  assert.ok(liesIn("GH", "Africa", COUNTRIES) && liesIn("GH", "Western Africa", COUNTRIES));
  assert.ok(!liesIn("GH", "Northern Africa", COUNTRIES) && !liesIn(undefined, "Africa", COUNTRIES));
});
