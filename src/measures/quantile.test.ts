import assert from "node:assert/strict";
import { test } from "node:test";
import { assertNear } from "../../test/fixtures/near.ts";
import { quantile } from "./quantile.ts";

test("the median of four numbers lies half way between the middle two", () => {
  assert.equal(quantile([4, 1, 3, 2], 0.5), 2.5);
});

test("the 5 % and 95 % quantiles of 1 to 20 are 1.95 and 19.05 (R: quantile, type 7)", () => {
  const sample = Array.from({ length: 20 }, (_, i) => i + 1);
  assertNear([quantile(sample, 0.05), quantile(sample, 0.95)], [1.95, 19.05]);
});

test("one number is its own quantile, and none has one", () => {
  assert.equal(quantile([7], 0.95), 7);
  assert.equal(quantile([], 0.5), undefined);
});
