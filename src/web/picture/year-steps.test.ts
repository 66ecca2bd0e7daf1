import assert from "node:assert/strict";
import { test } from "node:test";
import { YEARS_LEFT, yearSteps } from "./year-steps.ts";

const YEARS = [
  { year: 2014, sure: 1, edge: 1, possible: 2 },
  { year: 2015, sure: 4, edge: 0, possible: 0 },
];

test("a year is a step as wide as any other, and its three counts stand on each other", () => {
  const { sure, edge, possible, step, y } = yearSteps(YEARS, YEARS_LEFT + 201, 0, 100);
  assert.equal(step, 100);
  assert.equal(y(4), 0);
  assert.equal(sure, "M36 100V75H136V0H236V100Z");
  assert.equal(edge, "M36 100V50H136V0H236V100Z");
  assert.equal(possible, "M36 100V0H136V0H236V100Z");
});

test("no year is no area", () => {
  assert.equal(yearSteps([], 300, 0, 100).sure, "");
});
