import assert from "node:assert/strict";
import { test } from "node:test";
import { seededRandom } from "../measures/seeded-random.ts";
import { FEATURE_COUNT } from "./pair-features.ts";
import type { RowedSample } from "./training.ts";
import { earnsItsPlace, treeTrial } from "./tree-trial.ts";

const CITIES = 200;

/** A window of pairs whose first two features say which of them happened. */
function window(happens: (x: number, y: number) => boolean, seed: number, ones = 150): RowedSample {
  const random = seededRandom(seed);
  const draw = (wanted: boolean): number[] => {
    for (;;) {
      const row = Array.from({ length: FEATURE_COUNT }, () => random());
      if (happens(row[0] ?? 0, row[1] ?? 0) === wanted) return row;
    }
  };
  const all = Array.from({ length: ones * 21 }, (_, at) => draw(at < ones !== random() < 0.05));
  return {
    pairs: all.map(() => ({ one: Math.floor(random() * CITIES), other: Math.floor(random() * CITIES) })),
    rows: Float64Array.from(all.flat()),
    positives: ones,
    uniform: 10 * ones,
    drawnFor: all.map((_, at) => at % ones),
  };
}

const either = (x: number, y: number): boolean => x > 0.5 !== y > 0.5;
const byLine = (x: number): boolean => x > 0.6;

test("trees earn their place where pairs happen by one or the other and not both, which no line tells", () => {
  const { gain, ece = 1, earns, rounds } = treeTrial([window(either, 1), window(either, 2)], CITIES, 1);
  assert.ok(gain && gain.lower > 0.1 && gain.lower <= gain.value && gain.value <= gain.upper);
  assert.ok(rounds > 5);
  assert.equal(earns, ece <= 0.02);
});

test("trees earn no place where a line tells all", () => {
  const { gain, earns } = treeTrial([window(byLine, 1), window(byLine, 2)], CITIES, 1);
  assert.ok(gain && gain.value < 0.05);
  assert.equal(earns, false);
});

test("with one window there is no trial, and no place", () => {
  assert.deepEqual(treeTrial([window(either, 1)], CITIES, 1), { rounds: 80, earns: false });
});

test("a gain that may be none, or an error above the limit and above the simple model's, earns no place", () => {
  const gain = { value: 0.02, lower: 0.01, upper: 0.03 };
  assert.equal(earnsItsPlace({ gain, ece: 0.02, modelEce: 0.01 }), true);
  assert.equal(earnsItsPlace({ gain, ece: 0.03, modelEce: 0.03 }), true);
  assert.equal(earnsItsPlace({ gain, ece: 0.021, modelEce: 0.01 }), false);
  assert.equal(earnsItsPlace({ gain: { ...gain, lower: 0 }, ece: 0.01, modelEce: 0.01 }), false);
  assert.equal(earnsItsPlace({}), false);
});
