import assert from "node:assert/strict";
import { test } from "node:test";
import { countBars } from "./count-bars.ts";

const BARS = [
  { id: "one", label: "single source", value: 287 },
  { id: "other", label: "contradicted", value: 1 },
  { id: "none", label: "stale", value: 0 },
];

test("bars are as long as their counts, and none runs out of the picture", () => {
  for (const width of [280, 720, 1100]) {
    const { bars } = countBars(BARS, width);
    const [most, one, none] = bars;
    assert.ok(most && one && none);
    assert.ok(Math.abs(most.length / 287 - one.length) < 1e-9);
    assert.equal(none.length, 0);
    assert.ok(most.left + most.length < width);
  }
});

test("where it is narrow the names stand above their bars", () => {
  assert.ok(countBars(BARS, 300).bars.every(({ labelY, y, left }) => labelY < y && left === 0));
  assert.ok(countBars(BARS, 720).bars.every(({ labelY, y, left }) => labelY === y && left > 0));
});
