import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { standing } from "./standing.ts";

test("of four cities with 9, 7, 7 and 1, the ranks are 1, 2, 2 and 4", () => {
  const values = [9, 7, 7, 1];
  const ranks = values.map((own, i) => standing.compute(own, values.toSpliced(i, 1), 3)?.rank);
  assert.deepEqual(ranks, [1, 2, 2, 4]);
});

test("percentiles are the middle of the places a value takes", () => {
  const values = [9, 7, 7, 1];
  const percentiles = values.map((own, i) => standing.compute(own, values.toSpliced(i, 1), 3)?.percentile);
  assert.deepEqual(percentiles, [87.5, 50, 50, 12.5]);
});

test("values that differ by rounding alone are level", () => {
  assert.equal(standing.compute(0.1 + 0.2, [0.3, 0.1], 2)?.rank, 1);
  assert.equal(standing.compute(0.3, [0.1 + 0.2, 0.1], 2)?.rank, 1);
});

test("a peer without a value is no peer", () => {
  assert.deepEqual(standing.compute(5, [3, undefined, 4], 2), {
    rank: 1,
    of: 3,
    percentile: (100 * 2.5) / 3,
  });
  assert.equal(standing.compute(5, [3, undefined, 4], 3), undefined);
});

test("a city without a value, or without a peer, has no standing", () => {
  assert.equal(standing.compute(undefined, [1, 2, 3], 1), undefined);
  assert.equal(standing.compute(5, [], 0), undefined);
});

test("mid-rank percentiles of all cities average 50", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 2, maxLength: 30 }), (values) => {
      const each = values.map((own, i) => standing.compute(own, values.toSpliced(i, 1), 1)?.percentile ?? 0);
      const mean = each.reduce((sum, percentile) => sum + percentile, 0) / values.length;
      assert.ok(Math.abs(mean - 50) < 1e-9);
    }),
  );
});
