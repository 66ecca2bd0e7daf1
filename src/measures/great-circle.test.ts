import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { assertNear } from "../../test/fixtures/near.ts";
import { greatCircleKm } from "./great-circle.ts";

const place = fc.record({
  latitude: fc.double({ min: -90, max: 90, noNaN: true }),
  longitude: fc.double({ min: -180, max: 180, noNaN: true }),
});

test("from the equator to the pole is a quarter of the way round, 10,007.557 km on the mean sphere", () => {
  assertNear(greatCircleKm({ latitude: 0, longitude: 30 }, { latitude: 90, longitude: 0 }), 10007.557, 1e-7);
});

test("across the date line two places a degree apart are 111.195 km apart", () => {
  assertNear(
    greatCircleKm({ latitude: 0, longitude: 179.5 }, { latitude: 0, longitude: -179.5 }),
    111.195,
    1e-5,
  );
});

test("Cape Town and Tokyo are 14,732 km apart by the spherical law of cosines as well", () => {
  const [a, b] = [
    { latitude: -33.92584, longitude: 18.42322 },
    { latitude: 35.6895, longitude: 139.69171 },
  ];
  const rad = Math.PI / 180;
  const cosine =
    Math.sin(a.latitude * rad) * Math.sin(b.latitude * rad) +
    Math.cos(a.latitude * rad) * Math.cos(b.latitude * rad) * Math.cos((b.longitude - a.longitude) * rad);
  assertNear(greatCircleKm(a, b), 6371.0088 * Math.acos(cosine));
  assert.equal(Math.round(greatCircleKm(a, b)), 14732);
});

test("a distance is the same both ways, 0 to itself, and never above half the way round", () => {
  fc.assert(
    fc.property(place, place, (a, b) => {
      assertNear(greatCircleKm(a, b), greatCircleKm(b, a), 1e-9);
      assert.equal(greatCircleKm(a, a), 0);
      assert.ok(greatCircleKm(a, b) <= 6371.0088 * Math.PI);
    }),
  );
});
