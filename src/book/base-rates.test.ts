import assert from "node:assert/strict";
import { test } from "node:test";
import { chanceWithin, lapseRate } from "./base-rates.ts";

test("one end in fifty years watched is three in a hundred a year, and none is not impossible", () => {
  const ended = lapseRate([
    { of: "one", years: 20, ended: true },
    { of: "other", years: 30, ended: false },
  ]);
  assert.deepEqual(ended, { events: 1, years: 50, rate: 0.03 });
  assert.equal(lapseRate([{ of: "one", years: 50, ended: false }])?.rate, 0.01);
  assert.equal(lapseRate([]), undefined);
});

test("at three in a hundred a year one in seven ends within five years", () => {
  assert.ok(Math.abs(chanceWithin({ rate: 0.03 }, 5) - 0.1393) < 1e-4);
});
