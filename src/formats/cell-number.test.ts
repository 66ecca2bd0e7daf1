import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { cellNumber } from "./cell-number.ts";

test("numbers are read with decimal commas, points, and what parts thousands", () => {
  const read: readonly [cell: string, value: number, decimal?: "." | ","][] = [
    ["1234", 1234],
    ["-3", -3],
    ["−3", -3],
    ["1.5", 1.5],
    ["1,5", 1.5],
    ["1.234,5", 1234.5],
    ["1,234.5", 1234.5],
    ["1.234.567", 1234567],
    ["1,234,567", 1234567],
    ["1 234 567", 1234567],
    ["1 234,5", 1234.5],
    ["1'234.5", 1234.5],
    ["0,125", 0.125],
    ["1,234", 1.234, ","],
    ["1,234", 1234, "."],
    ["1.234", 1234, ","],
    ["1.234", 1.234],
  ];
  for (const [cell, value, decimal] of read) assert.deepEqual(cellNumber(cell, decimal), { value }, cell);
});

test("a number keeps the word that bounds it", () => {
  assert.deepEqual(cellNumber("ca. 4.000.000"), { value: 4e6, bound: "about" });
  assert.deepEqual(cellNumber("almost 184"), { value: 184, bound: "almost" });
  assert.deepEqual(cellNumber("über 1.500.000"), { value: 1.5e6, bound: "over" });
});

test("1,234 may be two numbers, so it is refused until the mapping says which sign parts decimals", () => {
  const read = cellNumber("1,234");
  assert.ok("why" in read && /decimal: "," or decimal: "\."/.test(read.why));
});

test("what is no number is told as it stands", () => {
  for (const cell of ["viele", "12 km", "1.2.3", "1,23,4", "--5", "1.234,5,6", ""])
    assert.ok("why" in cellNumber(cell), cell);
});

test("any number is read back with either decimal sign", () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 99 }), (whole, part) => {
      const decimals = String(part).padStart(2, "0");
      const value = Number(`${whole}.${decimals}`);
      assert.deepEqual(cellNumber(`${whole}.${decimals}`, "."), { value });
      assert.deepEqual(cellNumber(`${whole},${decimals}`, ","), { value });
    }),
  );
});
