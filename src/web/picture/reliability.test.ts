import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { reliability } from "./reliability.ts";

const share = fc.double({ min: 0, max: 1, noNaN: true });
const dots = fc.array(
  fc.record({ forecast: share, observed: share, count: fc.integer({ min: 1, max: 500 }) }),
);

test("a dot on the diagonal happened as often as was forecast, above it more often", () => {
  const {
    dots: placed,
    left,
    top,
    size,
  } = reliability(
    [
      { forecast: 0.5, observed: 0.5, count: 4 },
      { forecast: 0.5, observed: 0.9, count: 1 },
    ],
    600,
  );
  const [fair, low] = placed;
  assert.ok(fair && low);
  assert.equal(fair.x - left, top + size - fair.y);
  assert.ok(low.y < fair.y);
  assert.ok(fair.radius > low.radius);
});

test("every dot and its number lie in the square, at any width of a page", () => {
  fc.assert(
    fc.property(dots, fc.integer({ min: 240, max: 1600 }), (given, width) => {
      const { dots: placed, left, top, size } = reliability(given, width);
      for (const { x, y, textX } of placed) {
        assert.ok(x >= left - 1e-9 && x <= left + size + 1e-9 && textX <= width);
        assert.ok(y >= top - 1e-9 && y <= top + size + 1e-9);
      }
    }),
  );
});
