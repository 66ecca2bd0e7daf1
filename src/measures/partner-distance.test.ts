import assert from "node:assert/strict";
import { test } from "node:test";
import { assertNear } from "../../test/fixtures/near.ts";
import { partnerDistance } from "./partner-distance.ts";

const east = new Map([
  ["home", 0],
  ["near", 10],
  ["far", 30],
]);
const placeOf = (city: string): { latitude: number; longitude: number } | undefined => {
  const longitude = east.get(city);
  return longitude === undefined ? undefined : { latitude: 0, longitude };
};
const DEGREE_KM = (6371.0088 * Math.PI) / 180;

test("of two partners the median lies half way between their distances", () => {
  const reach = partnerDistance.compute("home", ["near", "far"], placeOf);
  assertNear(reach, { value: 20 * DEGREE_KM, counted: 2, notGiven: 0 });
});

test("a partner without coordinates is left out and told", () => {
  const reach = partnerDistance.compute("home", ["near", "Atlantis"], placeOf);
  assertNear(reach, { value: 10 * DEGREE_KM, counted: 1, notGiven: 1 });
});

test("without its own coordinates, or those of any partner, a city has no median distance", () => {
  assert.equal(partnerDistance.compute("Atlantis", ["near"], placeOf), undefined);
  assert.equal(partnerDistance.compute("home", ["Atlantis"], placeOf), undefined);
  assert.equal(partnerDistance.compute("home", [], placeOf), undefined);
});
