import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { type LabelWish, overlaps, placedLabels } from "./placed-labels.ts";

const SCREEN = { width: 400, height: 300 };
const wish: fc.Arbitrary<LabelWish> = fc.record({
  x: fc.integer({ min: -20, max: 420 }),
  y: fc.integer({ min: -20, max: 320 }),
  radius: fc.integer({ min: 1, max: 10 }),
  width: fc.integer({ min: 10, max: 120 }),
  height: fc.constant(15),
});

test("no name lies on another or over the edge, whatever is wished for", () => {
  fc.assert(
    fc.property(fc.array(wish, { maxLength: 40 }), (wishes) => {
      const boxes = placedLabels(wishes, SCREEN).map(({ wish: number, left, middle }) => {
        const { width, height } = wishes[number] ?? { width: 0, height: 0 };
        return { left, right: left + width, top: middle - height / 2, bottom: middle + height / 2 };
      });
      for (const [at, box] of boxes.entries()) {
        assert.ok(box.left >= 0 && box.right <= 400 && box.top >= 0 && box.bottom <= 300);
        for (const other of boxes.slice(at + 1)) assert.ok(!overlaps(box, other));
      }
    }),
  );
});

test("names cover a fourteenth of a picture at most, the first of them always", () => {
  const wishes = Array.from({ length: 60 }, (_, at) => ({
    x: 20 + (at % 6) * 60,
    y: 12 + Math.floor(at / 6) * 22,
    radius: 2,
    width: 40,
    height: 15,
  }));
  assert.equal(placedLabels(wishes, { width: 360, height: 240 }).length, 10, "6,048 px² hold 10 of 600");
  assert.equal(placedLabels(wishes, { width: 1200, height: 600 }).length, 60);
  assert.equal(placedLabels(wishes.slice(0, 2), { width: 70, height: 20 }).length, 1);
});

test("the first name stands right of its point, the next of the same point left of it", () => {
  const same = { x: 200, y: 150, radius: 4, width: 50, height: 15 };
  assert.deepEqual(
    placedLabels([same, same], SCREEN).map(({ left }) => left),
    [207, 143],
  );
  assert.equal(placedLabels([same, same], SCREEN, 1).length, 1);
});
