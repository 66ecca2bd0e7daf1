import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { assertNear } from "../../test/fixtures/near.ts";
import { chanceOfAtLeast } from "./binomial-limits.ts";
import { percentileInterval } from "./percentile-interval.ts";
import { seededRandom } from "./seeded-random.ts";
import { standing } from "./standing.ts";

/** P(X ≥ k) term by term, which is exact enough for a few dozen. */
function atLeast(k: number, n: number, p: number): number {
  let [term, sum] = [(1 - p) ** n, 0];
  for (let j = 0; j <= n; j++) {
    if (j >= k) sum += term;
    term *= ((n - j) / (j + 1)) * (p / (1 - p));
  }
  return sum;
}

test("at a limit so many or more come up as often as was said", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 60 }),
      fc.nat(59),
      fc.constantFrom(0.05, 0.5, 0.95),
      (n, nth, chance) => {
        const k = 1 + (nth % n);
        assertNear(atLeast(k, n, chanceOfAtLeast(k, n, chance)), chance, 1e-9);
      },
    ),
  );
});

test("three of ten lie between 8.73 and 60.66 per cent, as Clopper and Pearson's tables have it", () => {
  const found = percentileInterval.compute(3.5, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 5);
  assertNear(found, { lower: 8.7264, upper: 60.6622 }, 1e-5);
});

const values = fc.array(fc.option(fc.integer({ min: 0, max: 9 }), { nil: undefined }), { maxLength: 80 });

test("the percentile lies in its interval, which is there when the percentile is", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 9 }), values, (own, peers) => {
      const placed = standing.compute(own, peers, 5);
      const interval = percentileInterval.compute(own, peers, 5);
      assert.equal(interval === undefined, placed === undefined);
      if (placed === undefined || interval === undefined) return;
      assert.ok(interval.lower >= 0 && interval.lower <= placed.percentile);
      assert.ok(interval.upper <= 100 && interval.upper >= placed.percentile);
    }),
  );
});

test("ten times the peers, placed alike, give a narrower interval", () => {
  const width = (peers: readonly number[]): number => {
    const { lower, upper } = percentileInterval.compute(5.5, peers, 5) ?? { lower: 0, upper: 100 };
    return upper - lower;
  };
  const ten = Array.from({ length: 10 }, (_, i) => i);
  assert.ok(width(Array.from({ length: 10 }, () => ten).flat()) < width(ten) / 2);
  assert.ok(width(Array.from({ length: 1000 }, () => ten).flat()) < 2);
});

test("at least nine of ten intervals of drawn peers hold the share of all cities below", () => {
  const random = seededRandom(11);
  let held = 0;
  for (let draw = 0; draw < 2000; draw++) {
    const own = random();
    const { lower, upper } = percentileInterval.compute(own, Array.from({ length: 12 }, random), 5) ?? {
      lower: 1,
      upper: 0,
    };
    if (lower <= 100 * own && 100 * own <= upper) held++;
  }
  assert.ok(held >= 1780, `${held} of 2000`);
});
