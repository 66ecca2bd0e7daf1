import assert from "node:assert/strict";
import { test } from "node:test";
import { atlas } from "../../atlas/atlas.ts";
import { dayNumber } from "../../atlas/day-number.ts";
import { reachBands, reachPlaces } from "./reach-places.ts";

/** On the equator, 0°, 10° and 90° E, and one of no coordinates: the first is tied to the second, in a network with all. */
const world = atlas({
  today: "2026-06-30",
  cities: {
    id: ["gn:1", "gn:2", "gn:3", "gn:4"],
    name: ["Home", "Near", "Far", "Nowhere"],
    level: ["city", "city", "city", "region"],
    country: [0, 0, 0, 0],
    longitude: [0, 10, 90, null],
    latitude: [0, 0, 0, null],
    population: [1, 1, 1, 1],
  },
  countries: [{ code: "XX", name: "X", region: "Africa", subregion: "Western Africa" }],
  networks: [{ id: "net:x", name: "X" }],
  dates: [{ date: "2000-01-01" }, { date: "2010-12-31" }, { date: "2020" }],
  forms: ["sister", "planned"],
  themeSets: [[]],
  statuses: ["agreed", "single source", "disputed"],
  ties: {
    a: [0, 0],
    b: [1, 2],
    form: [0, 1],
    themes: [0, 0],
    status: [1, 1],
    origins: [1, 1],
    counts: [1, 0],
    from: [0, 0],
    to: [-1, -1],
    seen: [2, 2],
  },
  memberships: {
    city: [0, 1, 2, 3],
    network: [0, 0, 0, 0],
    status: [1, 1, 1, 1],
    from: [0, 0, 0, 0],
    to: [-1, -1, 1, -1],
    seen: [2, 2, 2, 2],
  },
});

test("whom a city has to do with stands by distance, what is planned or over is left out", () => {
  const on = (day: string) =>
    reachPlaces(world, 0, dayNumber(day)).map(({ city, km, partner, networks }) => [
      city,
      km && Math.round(km),
      partner,
      networks.length,
    ]);
  assert.deepEqual(on("2005-06-30"), [
    [1, 1112, true, 1],
    [2, 10_008, false, 1],
    [3, undefined, false, 1],
  ]);
  assert.deepEqual(on("2021-06-30"), [
    [1, 1112, true, 1],
    [3, undefined, false, 1],
  ]);
});

test("who lies between two rings is counted once, as partner or as member of the same networks", () => {
  const bands = reachBands(reachPlaces(world, 0, dayNumber("2005-06-30")));
  assert.deepEqual(
    bands.map(({ partners, companions }) => [partners, companions]),
    [
      [0, 0],
      [1, 0],
      [0, 0],
      [0, 0],
      [0, 1],
    ],
  );
});
