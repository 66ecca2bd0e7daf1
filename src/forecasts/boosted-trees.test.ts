import assert from "node:assert/strict";
import { test } from "node:test";
import { seededRandom } from "../measures/seeded-random.ts";
import { fitBoostedTrees, treesLogOdds } from "./boosted-trees.ts";
import type { Sample } from "./logistic-model.ts";

function drawn(outcome: (x: number, y: number) => boolean): Sample {
  const random = seededRandom(3);
  const rows = new Float64Array(2000).map(() => random());
  return {
    width: 2,
    rows,
    outcomes: Float64Array.from({ length: 1000 }, (_, i) =>
      Number(outcome(rows[2 * i] ?? 0, rows[2 * i + 1] ?? 0)),
    ),
    weights: new Float64Array(1000).fill(1),
  };
}

test("trees find what no line finds: one or the other, and not both", () => {
  const sample = drawn((x, y) => x > 0.5 !== y > 0.5);
  const trees = fitBoostedTrees(sample, 60);
  const odds = (x: number, y: number): number => treesLogOdds(trees, Float64Array.of(x, y));
  for (const low of [0.1, 0.3]) {
    assert.ok(odds(low, 0.8) > 1 && odds(0.8, low) > 1);
    assert.ok(odds(low, low) < -1 && odds(0.9, 0.8) < -1);
  }
});

test("the same sample gives the same trees", () => {
  const sample = drawn((x) => x > 0.3);
  assert.deepEqual(fitBoostedTrees(sample, 5), fitBoostedTrees(sample, 5));
});

test("where nothing explains the outcome all leaves are near nothing", () => {
  const sample: Sample = {
    ...drawn(() => false),
    outcomes: Float64Array.from({ length: 1000 }, (_, i) => i % 2),
  };
  sample.rows.fill(1);
  const trees = fitBoostedTrees(sample, 20);
  assert.ok(Math.abs(treesLogOdds(trees, Float64Array.of(1, 1))) < 0.01);
});

test("a row of no weight is not looked at", () => {
  const sample = drawn((x) => x > 0.5);
  const half = { ...sample, weights: sample.weights.map((_, i) => Number(i < 500)) };
  const changed = { ...half, outcomes: half.outcomes.map((outcome, i) => (i < 500 ? outcome : 1 - outcome)) };
  assert.deepEqual(fitBoostedTrees(half, 10), fitBoostedTrees(changed, 10));
});
