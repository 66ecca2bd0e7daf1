import assert from "node:assert/strict";
import { test } from "node:test";
import { gregorianOfJulian } from "./julian-day.ts";

test("the day before the reform of 1582 is 14 October by the new calendar", () => {
  assert.deepEqual(gregorianOfJulian(1582, 10, 4), [1582, 10, 14]);
});

test("Newton was born at Christmas of 1642 in England and on 4 January 1643 in France", () => {
  assert.deepEqual(gregorianOfJulian(1642, 12, 25), [1643, 1, 4]);
});

test("the October Revolution began on 25 October and is marked on 7 November", () => {
  assert.deepEqual(gregorianOfJulian(1917, 10, 25), [1917, 11, 7]);
});

test("leap days of the Julian calendar that the Gregorian lacks become the first of March and later", () => {
  assert.deepEqual(gregorianOfJulian(1700, 2, 29), [1700, 3, 11]);
  assert.deepEqual(gregorianOfJulian(200, 3, 1), [200, 3, 1]);
});
