import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { linearScale, ticks } from "./linear-scale.ts";

test("1975 to 2026 in six steps at most is marked every ten years", () => {
  assert.deepEqual(ticks(1975, 2026, 6), [1980, 1990, 2000, 2010, 2020]);
});

test("counts up to 2 are marked at whole numbers only", () => {
  assert.deepEqual(ticks(0, 2, 8, true), [0, 1, 2]);
  assert.deepEqual(ticks(0, 0.3, 3), [0, 0.1, 0.2, 0.3]);
});

const domains = fc
  .tuple(fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.double({ min: 1e-3, max: 1e6, noNaN: true }))
  .map(([low, span]) => [low, low + span] as const);

test("ticks lie in their domain, ascend evenly and are never too many", () => {
  fc.assert(
    fc.property(domains, fc.integer({ min: 1, max: 12 }), ([low, high], most) => {
      const found = ticks(low, high, most);
      const slack = 1e-6 * Math.max(1, Math.abs(low), Math.abs(high));
      assert.ok(found.length <= most + 1, `${found.length}`);
      for (const tick of found) assert.ok(tick >= low - slack && tick <= high + slack);
      for (const [at, tick] of found.entries()) assert.ok(at === 0 || tick > (found[at - 1] ?? 0));
    }),
  );
});

test("a scale takes the ends of its domain to the ends of its range and keeps the order", () => {
  fc.assert(
    fc.property(domains, fc.double({ min: 0, max: 1, noNaN: true }), ([low, high], share) => {
      const scale = linearScale([low, high], [100, 400]);
      assert.ok(Math.abs(scale(low) - 100) < 1e-6 && Math.abs(scale(high) - 400) < 1e-6);
      assert.ok(scale(low + share * (high - low)) >= 100 - 1e-6);
    }),
  );
  assert.equal(linearScale([3, 3], [0, 10])(3), 0);
});

test("a domain too narrow for any step has one tick", () => {
  assert.deepEqual(ticks(-5e-324, 5e-324, 5), [-5e-324]);
  assert.ok(ticks(0, 1e-320, 5).length <= 6);
});
