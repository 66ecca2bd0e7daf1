import assert from "node:assert/strict";
import { test } from "node:test";
import { labelOf } from "./label-of.ts";

test("a code is called what its published list calls it, so that 'us' is no country", () => {
  assert.equal(labelOf("began-by", "us"), "the city itself");
  assert.equal(labelOf("instrument", "agreement-tie"), "tie");
  assert.equal(labelOf("source-kind", "memory"), "rests on no document");
});

test("a code that no list has is said in its own words", () => {
  assert.equal(labelOf("instrument", "not coded"), "not coded");
  assert.equal(labelOf("theme", "sea_and_river"), "sea and river");
});
