import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { type DotRow, dotRows } from "./dot-rows.ts";

const row = (value: number | undefined, ...others: number[]): DotRow => ({
  id: "degree",
  label: "Degree",
  value,
  others: others.map((each, at) => ({ id: `${at}`, name: `Peer ${at}`, value: each, complete: false })),
});

test("a line goes from nought to the highest value there is", () => {
  const { rows, left, right } = dotRows([row(15, 3, 30)], 800);
  const [{ at, high } = { at: Number, high: 0 }] = rows;
  assert.deepEqual([high, at(0), at(30)], [30, left, right]);
});

test("a row without any value has a line and no place beyond the sheet", () => {
  const { rows, right } = dotRows([row(undefined)], 800);
  assert.equal(rows[0]?.high, 1);
  assert.ok(right < 800);
});

test("every dot lies between the ends of its line", () => {
  const value = fc.double({ min: 0, max: 1e6, noNaN: true });
  fc.assert(
    fc.property(value, fc.array(value), fc.integer({ min: 280, max: 2000 }), (own, others, width) => {
      const { rows, left, right } = dotRows([row(own, ...others)], width);
      for (const { at, row: given } of rows)
        for (const dot of [own, ...given.others.map((each) => each.value)])
          assert.ok(at(dot) >= left - 1e-6 && at(dot) <= right + 1e-6);
    }),
  );
});
