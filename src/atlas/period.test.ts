import assert from "node:assert/strict";
import { test } from "node:test";
import { dayNumber } from "./day-number.ts";
import { daysOf, endsOf, periodText, readPeriod } from "./period.ts";

const TODAY = "2026-06-30";
const read = (text: string) => readPeriod(text, TODAY);

test("a period is two years, the first and the last among them; one year may be both", () => {
  assert.deepEqual(read("1990..2000"), { from: 1990, to: 2000 });
  assert.deepEqual(read(" 1990 .. 1990 "), { from: 1990, to: 1990 });
  assert.deepEqual(daysOf({ from: 1990, to: 2000 }, TODAY), [
    dayNumber("1990-01-01"),
    dayNumber("2000-12-31"),
  ]);
});

test("the year under way lasts until today", () => {
  assert.deepEqual(daysOf({ from: 2026, to: 2026 }, TODAY), [dayNumber("2026-01-01"), dayNumber(TODAY)]);
});

test("what is no period is told at the end that is to be mended, and no year is put in", () => {
  assert.deepEqual(read("1990.."), [{ at: "to", what: "no year" }]);
  assert.deepEqual(read("1990"), [{ at: "to", what: "no year" }]);
  assert.deepEqual(read("..2000"), [{ at: "from", what: "no year" }]);
  assert.deepEqual(read("90..199o"), [
    { at: "from", what: "no year" },
    { at: "to", what: "no year" },
  ]);
  assert.deepEqual(read("1990..2000..2010"), [{ at: "to", what: "no year" }]);
  assert.deepEqual(read("1990-05..2000"), [{ at: "from", what: "no year" }]);
  assert.deepEqual(read("2000..1990"), [{ at: "to", what: "turned round" }]);
  assert.deepEqual(read("1990..2030"), [{ at: "to", what: "to come" }]);
});

test("the ends of a text are kept as they were written, good or bad, and none is no text", () => {
  for (const text of ["1990..2000", "199o..", "..1990"]) assert.equal(periodText(endsOf(text)), text);
  assert.equal(periodText({ from: " ", to: "" }), undefined);
});
