import assert from "node:assert/strict";
import { test } from "node:test";
import { computed, figureWords, grouped } from "./number-words.ts";

test("thousands are parted by commas, and a fraction is left alone", () => {
  assert.equal(grouped(1234567.1234), "1,234,567.1234");
  assert.equal(grouped(999), "999");
  assert.equal(grouped(-1234), "-1,234");
});

test("a figure is rounded as its source rounds it, a computed number to three digits", () => {
  assert.equal(figureWords({ value: 4_000_000, unit: "people", bound: "almost" }), "almost 4 million people");
  assert.equal(figureWords({ value: 3e9, unit: "ZAR" }), "ZAR 3 billion");
  assert.equal(figureWords({ value: 3_740_026, unit: "people" }), "3,740,026 people");
  assert.equal(computed(1234.567), "1,230");
});
