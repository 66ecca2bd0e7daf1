import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { type IntervalRow, intervalRows } from "./interval-rows.ts";

const row = (id: string, ...values: number[]): IntervalRow => ({
  id,
  label: `Row ${id}`,
  marks: values.map((value, at) => ({
    id: `${at}`,
    value,
    words: "",
    spans: [{ kind: "range", lower: value - 0.1, upper: value + 0.1 }],
  })),
});

test("all rows have one scale, from the left end of the domain to the right", () => {
  const { at, left, right, ticks } = intervalRows([row("a", 0)], [-1, 1], 900);
  assert.deepEqual([at(-1), at(1)], [left, right]);
  assert.ok(ticks.includes(0));
});

test("rows follow one another without overlap, and a row without a mark keeps its place", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 12 }),
      fc.integer({ min: 280, max: 2000 }),
      (lanes, width) => {
        const rows = lanes.map((n, at) => row(`${at}`, ...Array.from({ length: n }, () => 0.5)));
        const placed = intervalRows(rows, [0, 1], width);
        for (const [at, each] of placed.rows.entries()) {
          assert.ok(each.bottom - each.top >= 24);
          assert.equal(each.top, at === 0 ? 24 : placed.rows[at - 1]?.bottom);
          for (const { y } of each.lanes) assert.ok(y > each.top && y < each.bottom);
        }
        assert.ok(placed.height >= (placed.rows.at(-1)?.bottom ?? 0));
      },
    ),
  );
});
