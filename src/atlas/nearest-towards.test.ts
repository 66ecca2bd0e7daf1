import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { nearestTowards } from "./nearest-towards.ts";

test("an arrow leads to the nearest city that way, not to a nearer one aside or to one that is not shown", () => {
  const xs = [0, 10, 3, Number.NaN, -5];
  const ys = [0, 2, 8, 0, 0];
  const from = { x: 0, y: 0, number: 0 };
  assert.equal(nearestTowards(xs, ys, from, "right"), 1);
  assert.equal(nearestTowards(xs, ys, from, "down"), 2);
  assert.equal(nearestTowards(xs, ys, from, "left"), 4);
  assert.equal(nearestTowards(xs, ys, from, "up"), undefined);
});

test("what an arrow leads to lies that way", () => {
  const place = fc.record({ x: fc.integer({ min: -99, max: 99 }), y: fc.integer({ min: -99, max: 99 }) });
  fc.assert(
    fc.property(fc.array(place, { minLength: 1, maxLength: 30 }), (places) => {
      const [xs, ys] = [places.map(({ x }) => x), places.map(({ y }) => y)];
      const found = nearestTowards(xs, ys, { x: 0, y: 0 }, "right");
      if (found !== undefined) return (xs[found] ?? 0) > 0 && Math.abs(ys[found] ?? 0) <= (xs[found] ?? 0);
      return places.every(({ x, y }) => x <= 0 || Math.abs(y) > x);
    }),
  );
});
