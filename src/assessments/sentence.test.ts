import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { anyClaim } from "../../test/arbitrary.ts";
import { figure, sentence } from "./sentence.ts";

test("a figure keeps its unit, its 'almost' and the way its source rounds it", () => {
  assert.equal(figure({ value: 4_000_000, unit: "people", bound: "almost" }), "almost 4,000,000 people");
  assert.equal(figure({ value: 1.5, unit: "percent" }), "1.5 percent");
  assert.equal(figure(undefined), "");
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
