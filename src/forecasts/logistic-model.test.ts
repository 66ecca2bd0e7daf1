import assert from "node:assert/strict";
import { test } from "node:test";
import { assertNear } from "../../test/fixtures/near.ts";
import { fitLogistic, logOdds, probability, type Sample } from "./logistic-model.ts";

function sampleOf(rows: readonly (readonly number[])[], outcomes: readonly number[]): Sample {
  return {
    width: rows[0]?.length ?? 0,
    rows: Float64Array.from(rows.flat()),
    outcomes: Float64Array.from(outcomes),
    weights: new Float64Array(outcomes.length).fill(1),
  };
}

test("on a table of two by two the model gives each group its own share", () => {
  // 1 of 4 without the feature, 3 of 4 with it: the odds ratio is 9.
  const rows = [0, 0, 0, 0, 1, 1, 1, 1].map((x) => [x]);
  const model = fitLogistic(sampleOf(rows, [1, 0, 0, 0, 1, 1, 1, 0]), 1e-9);
  const at = (x: number): number => logOdds(model, Float64Array.of(x));
  assertNear([probability(at(0)), probability(at(1))], [0.25, 0.75], 1e-6);
  assertNear([at(1) - at(0)], [Math.log(9)], 1e-5);
});

test("a feature that parts the outcomes without remainder has a finite weight", () => {
  const model = fitLogistic(sampleOf([[0], [1], [2], [3]], [0, 0, 1, 1]), 1);
  assert.ok(Number.isFinite(model.coefficients[0] ?? Number.NaN));
  assert.ok((model.coefficients[0] ?? 0) > 0);
});

test("two features that are the same share the weight", () => {
  const rows = [0, 1, 1, 2, 3, 4].map((x) => [x, x]);
  const model = fitLogistic(sampleOf(rows, [0, 0, 1, 0, 1, 1]), 1);
  assertNear([model.coefficients[0] ?? 0], [model.coefficients[1] ?? 1]);
});

test("a feature that never varies stays out", () => {
  const rows = [0, 1, 2, 3].map((x) => [x, 7]);
  const model = fitLogistic(sampleOf(rows, [0, 1, 0, 1]), 1);
  assert.equal(model.coefficients[1], 0);
  assert.ok(Number.isFinite(logOdds(model, Float64Array.of(1, 9))));
});

test("a row of no weight is as if it were not there", () => {
  const sample = sampleOf([[0], [1], [2], [3], [50]], [0, 1, 0, 1, 0]);
  sample.weights[4] = 0;
  const without = fitLogistic(sampleOf([[0], [1], [2], [3]], [0, 1, 0, 1]), 1);
  const row = Float64Array.of(2);
  assertNear([logOdds(fitLogistic(sample, 1), row)], [logOdds(without, row)]);
});
