import assert from "node:assert/strict";
import { test } from "node:test";
import { seededRandom } from "../measures/seeded-random.ts";
import { fitBoostedTrees, oddsByRound, treesLogOdds } from "./boosted-trees.ts";
import { fitLogistic, logOdds, type Sample, surprise } from "./logistic-model.ts";

const either = (x: number, y: number): boolean => x > 0.5 !== y > 0.5;

function drawn(outcome: (x: number, y: number) => boolean, seed = 3): Sample {
  const random = seededRandom(seed);
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
  const sample = drawn(either);
  const trees = fitBoostedTrees(sample, 60);
  const odds = (x: number, y: number): number => treesLogOdds(trees, Float64Array.of(x, y));
  for (const low of [0.1, 0.3]) {
    assert.ok(odds(low, 0.8) > 1 && odds(0.8, low) > 1);
    assert.ok(odds(low, low) < -1 && odds(0.9, 0.8) < -1);
  }
});

test("where it is one or the other and not both, trees lose a fifth of what a line loses on rows that neither saw", () => {
  const [seen, ahead] = [drawn(either, 3), drawn(either, 4)];
  const trees = fitBoostedTrees(seen, 60);
  const line = fitLogistic(seen, 1);
  const loss = (odds: (at: number) => number): number =>
    ahead.outcomes.reduce((sum, outcome, i) => sum + surprise(odds(2 * i), outcome), 0);
  const own = loss((at) => treesLogOdds(trees, ahead.rows, at));
  assert.ok(own < loss((at) => logOdds(line, ahead.rows, at)) / 5, String(own));
});

test("each tree lowers the loss on the rows that it is grown on", () => {
  const sample = drawn((x, y) => x + y * y > 0.8);
  const trees = fitBoostedTrees(sample, 40);
  const losses = new Float64Array(41);
  for (const [i, outcome] of sample.outcomes.entries())
    for (const [round, odds] of oddsByRound(trees, sample.rows, 2 * i).entries())
      losses[round] = (losses[round] ?? 0) + surprise(odds, outcome);
  for (let round = 1; round < losses.length; round++)
    assert.ok((losses[round] ?? 1) < (losses[round - 1] ?? 0), String(round));
});

test("the odds after the last tree are those of all trees", () => {
  const sample = drawn((x) => x > 0.3);
  const trees = fitBoostedTrees(sample, 7);
  assert.equal(oddsByRound(trees, sample.rows, 20).at(-1), treesLogOdds(trees, sample.rows, 20));
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
