import assert from "node:assert/strict";
import { test } from "node:test";
import { columnOf } from "./baselines.ts";
import { drawnShares, newcomerShares, weighedAs } from "./newcomers.ts";
import { FEATURE_COUNT } from "./pair-features.ts";
import { pastOf } from "./past.ts";
import type { RowedSample } from "./training.ts";
import { worldOf } from "./world.ts";

/** One new tie, four pairs drawn at random of which as many are with newcomers as asked, and one degree-matched. */
function window(newcomers: readonly (0 | 1 | 2)[]): RowedSample {
  const rows = new Float64Array((newcomers.length + 2) * FEATURE_COUNT);
  for (const [at, each] of newcomers.entries()) {
    const row = (at + 1) * FEATURE_COUNT;
    if (each === 1) rows[row + columnOf("one-new")] = 1;
    if (each === 2) rows[row + columnOf("both-new")] = 1;
  }
  const pairs = Array.from({ length: newcomers.length + 2 }, () => ({ one: 0, other: 1 }));
  return { pairs, rows, positives: 1, uniform: newcomers.length, drawnFor: pairs.map(() => 0) };
}

test("of five cities with two ties between three, one untied pair is of the three, six with one newcomer, one of two", () => {
  const world = worldOf(["a", "b", "c", "d", "e"].map((id) => ({ id })));
  const ties = [
    { one: 0, other: 1 },
    { one: 1, other: 2 },
  ];
  assert.deepEqual(newcomerShares(pastOf(world, ties)), [1 / 8, 6 / 8, 1 / 8]);
});

test("where every pair is tied there are no shares", () => {
  const world = worldOf(["a", "b"].map((id) => ({ id })));
  assert.equal(newcomerShares(pastOf(world, [{ one: 0, other: 1 }])), undefined);
});

const MATCHED = 0.5;

test("pairs with a newcomer count three times where they are to be three quarters and were drawn as a quarter", () => {
  const [weighed] = weighedAs([window([0, 0, 0, 1])], [1 / 4, 3 / 4, 0]);
  assert.deepEqual([...(weighed?.weights ?? [])], [1, 1 / 3, 1 / 3, 1 / 3, 3, MATCHED]);
});

test("what is to be rare counts a tenth at least, and the drawn count together as many as they are", () => {
  const [weighed] = weighedAs([window([0, 0, 1, 2])], [0.999, 0.001, 0]);
  const [, ...drawn] = [...(weighed?.weights ?? [])].slice(0, 5);
  assert.ok(Math.abs(drawn.reduce((sum, weight) => sum + weight, 0) - 4) < 1e-12);
  assert.ok(Math.abs((drawn[3] ?? 0) / (drawn[0] ?? 1) - 0.1 / 1.998) < 1e-9);
});

test("a window that is as it should be counts as it is", () => {
  const same = window([0, 1, 1, 2]);
  const [weighed] = weighedAs([same], drawnShares(same));
  assert.deepEqual([...(weighed?.weights ?? [])], [1, 1, 1, 1, 1, MATCHED]);
});

test("where the list names only cities with a tie, no pair with a newcomer counts, if ten new ties are left", () => {
  const seen = Array.from({ length: 10 }, () => window([0, 0, 1, 2]));
  for (const { weights = new Float64Array() } of weighedAs(seen, [1, 0, 0]))
    assert.deepEqual([...weights], [1, 2, 2, 0, 0, MATCHED]);
  const [few] = weighedAs(seen.slice(1), [1, 0, 0]);
  assert.ok((few?.weights?.[3] ?? 0) > 0);
});
