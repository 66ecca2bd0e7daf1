import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { wilson } from "./state-relation.ts";

test("Wilson's interval of 3 in 10 is 0.1078 to 0.6032", () => {
  assert.deepEqual(
    wilson(3, 10).map((bound) => bound.toFixed(4)),
    ["0.1078", "0.6032"],
  );
});

test("Wilson's interval holds the share, stays within 0 and 1 and mirrors that of the others", () => {
  const counts = fc
    .integer({ min: 1, max: 200 })
    .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));
  fc.assert(
    fc.property(counts, ([k, n]) => {
      const [low, high] = wilson(k, n);
      assert.ok(0 <= low && low <= k / n + 1e-12 && k / n - 1e-12 <= high && high <= 1);
      const [otherLow] = wilson(n - k, n);
      assert.ok(Math.abs(high - (1 - otherLow)) < 1e-9);
    }),
  );
});
