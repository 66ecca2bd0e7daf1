import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { anyClaim } from "../../test/arbitrary.ts";
import { figure, grouped, sentence } from "./sentence.ts";

test("a figure keeps its unit, its 'almost' and the way its source rounds it", () => {
  assert.equal(figure({ value: 4_000_000, unit: "people", bound: "almost" }), "almost 4,000,000 people");
  assert.equal(figure({ value: 1.5, unit: "percent" }), "1.5 percent");
  assert.equal(figure(undefined), "");
});

test("thousands are parted by commas, and a fraction is left alone", () => {
  assert.equal(grouped(1234567.1234), "1,234,567.1234");
  assert.equal(grouped(999), "999");
  assert.equal(grouped(-1234), "-1,234");
});

test("every claim can be told as one sentence, ending in a full stop and without holes", () => {
  fc.assert(
    fc.property(anyClaim, (claim) => {
      const told = sentence(claim.says, new Map());
      assert.match(told, /\.$/s);
      assert.doesNotMatch(told, /undefined|\[object|NaN/);
    }),
  );
});
