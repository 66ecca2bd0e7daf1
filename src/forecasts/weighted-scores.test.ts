import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { assertNear } from "../../test/fixtures/near.ts";
import { brier, calibrationError, reliability } from "./scores.ts";
import { weightedBrier, weightedCalibrationError } from "./weighted-scores.ts";

const chance = fc.double({ min: 0, max: 1, noNaN: true });
const once = (pairs: number): Uint16Array => new Uint16Array(pairs).fill(1);
const scored = (chances: readonly number[], positives: number) =>
  chances.map((score, at) => ({ score, happened: at < positives }));

test("where each pair counts once, Brier score and calibration error are those of the pairs", () => {
  fc.assert(
    fc.property(fc.uniqueArray(chance, { minLength: 10, maxLength: 60 }), fc.nat(60), (given, some) => {
      const chances = given.slice(0, 10 * Math.floor(given.length / 10));
      const positives = Math.min(some, chances.length);
      const all = Float64Array.from(chances);
      assertNear(weightedBrier(all, positives)(once(all.length)), brier(scored(chances, positives)));
      assertNear(
        weightedCalibrationError(all, positives)(once(all.length)),
        calibrationError(reliability(scored(chances, positives))),
      );
    }),
  );
});

test("a pair that counts twice is as two pairs", () => {
  fc.assert(
    fc.property(fc.array(chance, { minLength: 1, maxLength: 30 }), fc.nat(30), (chances, some) => {
      const positives = Math.min(some, chances.length);
      const twice = [
        ...chances.slice(0, positives),
        ...chances.slice(0, positives),
        ...chances.slice(positives),
      ];
      const times = Uint16Array.from(chances, (_, at) => (at < positives ? 2 : 1));
      for (const figure of [weightedBrier, weightedCalibrationError])
        assertNear(
          figure(Float64Array.from(chances), positives)(times),
          figure(Float64Array.from(twice), 2 * positives)(once(twice.length)),
        );
    }),
  );
});

test("where nothing was drawn there is no figure", () => {
  const none = new Uint16Array(2);
  assert.equal(weightedBrier(Float64Array.of(0.1, 0.2), 1)(none), undefined);
  assert.equal(weightedCalibrationError(Float64Array.of(0.1, 0.2), 1)(none), undefined);
});
