import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { BOUNDS, type DatePoint } from "../record/interval.ts";
import { compatibleDates, compatibleQuantities } from "./compatible.ts";

const date = fc
  .tuple(fc.integer({ min: 1950, max: 1960 }), fc.integer({ min: 1, max: 12 }), fc.constantFrom(4, 7, 10))
  .map(([year, month, length]) => `${year}-${String(month).padStart(2, "0")}-15`.slice(0, length));
const point: fc.Arbitrary<DatePoint> = fc.record({ date, bound: fc.constantFrom(...BOUNDS) });

test("compatibility of dates is symmetric, and every date goes with itself", () => {
  fc.assert(
    fc.property(point, point, (one, other) => {
      assert.equal(compatibleDates(one, other), compatibleDates(other, one));
      assert.ok(compatibleDates(one, one));
    }),
  );
});

test("before 1950 does not go with 1960, and after 1950 does", () => {
  assert.ok(!compatibleDates({ date: "1950", bound: "before" }, { date: "1960" }));
  assert.ok(compatibleDates({ date: "1950", bound: "after" }, { date: "1960" }));
});

test("quantities of different units never go together, and compatibility is symmetric", () => {
  assert.ok(!compatibleQuantities({ value: 1, unit: "routes" }, { value: 1, unit: "seats" }));
  const quantity = fc.record({
    value: fc.integer({ min: 0, max: 300 }),
    unit: fc.constant("cities"),
    bound: fc.constantFrom("almost" as const, "over" as const, "about" as const),
  });
  fc.assert(
    fc.property(quantity, quantity, (one, other) => {
      assert.equal(compatibleQuantities(one, other), compatibleQuantities(other, one));
    }),
  );
});
