import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { assertNear } from "../../test/fixtures/near.ts";
import { seededRandom } from "./seeded-random.ts";
import { shareInterval } from "./share-interval.ts";

test("without a hit the share is at most 1 − (δ/2)^(1/draws), and at least 0", () => {
  const { lower, upper } = shareInterval(0, 1000, 0.95);
  assertNear([lower, upper], [0, 1 - 0.025 ** (1 / 1000)]);
});

test("the limits hold the share seen, lie within 0 and 1, and mirror one another", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 5000 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (draws, part) => {
        const hits = Math.round(part * draws);
        const { lower, upper } = shareInterval(hits, draws, 0.95);
        assert.ok(lower >= 0 && lower <= hits / draws && hits / draws <= upper && upper <= 1);
        const mirrored = shareInterval(draws - hits, draws, 0.95);
        assertNear([mirrored.lower, mirrored.upper], [1 - upper, 1 - lower]);
      },
    ),
  );
});

test("of a thousand shares drawn, no more than a twentieth lie outside", () => {
  const random = seededRandom(1);
  for (const share of [0.001, 0.05, 0.5]) {
    let outside = 0;
    for (let trial = 0; trial < 1000; trial++) {
      let hits = 0;
      for (let draw = 0; draw < 400; draw++) if (random() < share) hits++;
      const { lower, upper } = shareInterval(hits, 400, 0.95);
      if (share < lower || share > upper) outside++;
    }
    assert.ok(outside <= 50, `${outside} of 1000 at ${share}`);
  }
});
