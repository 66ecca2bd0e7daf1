import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { type DumbbellRow, dumbbells } from "./dumbbell.ts";

const row = (...values: (number | undefined)[]): DumbbellRow => ({
  id: values.join(),
  label: "Partners on file",
  kind: "tie",
  dots: values.flatMap((value, city) =>
    value === undefined ? [] : [{ city, value, words: String(value), because: ["a:1"] }],
  ),
});

test("17 and 19 partners lie on one scale that begins at nought", () => {
  const { at, left, right, rows } = dumbbells([row(17, 19)], 800);
  assert.equal(at(0), left);
  assert.equal(at(19), right);
  assert.deepEqual(
    rows[0]?.dots.map(({ dot }) => dot.city),
    [0, 1],
  );
});

test("two cities with one value stand one above the other", () => {
  const [one, other] = dumbbells([row(13, 13, 40)], 800).rows[0]?.dots ?? [];
  assert.ok(one && other && one.x === other.x && Math.abs(one.y - other.y) >= 12);
});

test("below what size predicts lies left of nought", () => {
  const { at, left } = dumbbells([row(-0.4, 1.2)], 800);
  assert.ok(at(0) > left);
});

test("a city without a value has no dot, and a picture without any an empty line", () => {
  assert.equal(dumbbells([row(5, undefined)], 800).rows[0]?.dots.length, 1);
  assert.ok(Number.isFinite(dumbbells([row(undefined)], 800).at(0)));
});

test("what is unfair takes as many lines as it needs, and the rows begin under them", () => {
  const long = "a source does not say which boundary its population is of";
  const plain = dumbbells([row(1, 2)], 340);
  const warned = dumbbells([row(1, 2)], 340, long);
  assert.ok(warned.warning.length > 1 && warned.top > plain.top + 17 * (warned.warning.length - 1));
});

test("every dot lies within the sheet, whatever the values and the width", () => {
  const value = fc.double({ min: -1e3, max: 1e6, noNaN: true });
  fc.assert(
    fc.property(
      fc.array(fc.array(value, { maxLength: 5 }), { maxLength: 8 }),
      fc.integer({ min: 280, max: 2000 }),
      (all, width) => {
        const { rows, height, left, right, top } = dumbbells(
          all.map((values) => row(...values)),
          width,
        );
        for (const { x, y } of rows.flatMap(({ dots }) => dots))
          assert.ok(x >= left - 1e-6 && x <= right + 1e-6 && y > top && y < height);
      },
    ),
  );
});
