import assert from "node:assert/strict";
import { test } from "node:test";
import { bandLines } from "./band-lines.ts";

const points = [
  { x: 0, value: 1, mean: 1, lower: 1, upper: 1 },
  { x: 10, value: 0.2, mean: 0.5, lower: 0.4, upper: 0.6 },
];
const domains = { xDomain: [0, 10], yDomain: [0, 1] } as const;

test("a band goes out along its upper limit and back along its lower one", () => {
  const { band, x, y } = bandLines(points, domains, 700);
  assert.equal(band, `M${x(0)} ${y(1)}L${x(10)} ${y(0.6)}L${x(10)} ${y(0.4)}L${x(0)} ${y(1)}Z`);
});

test("points without a value of their own have a band and no line", () => {
  const drawn = bandLines(
    points.map(({ value: _, ...point }) => point),
    domains,
    700,
  );
  assert.equal(drawn.line, "");
  assert.ok(drawn.middle.startsWith("M"));
  assert.deepEqual(bandLines([], domains, 700).band, "");
});
