import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { holdsOn } from "../ledger/holds-on.ts";
import { BOUNDS, type DatePoint } from "../record/interval.ts";
import { firstDay, lastDay } from "../record/partial-date.ts";
import { dayNumber, firstDayOf, lastDayOf } from "./day-number.ts";
import { EDGE, NO, OPEN, POSSIBLE, type Standing, spanDays, standingOn, YES } from "./span-days.ts";

const day = fc
  .date({ min: new Date("1890-01-01"), max: new Date("2040-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const partial = fc.tuple(day, fc.constantFrom(4, 7, 10)).map(([text, length]) => text.slice(0, length));
const point = fc.record(
  { date: partial, bound: fc.constantFrom(...BOUNDS) },
  { requiredKeys: ["date"] },
) as fc.Arbitrary<DatePoint>;

test("days are numbered as the calendar has them, and partial dates begin and end as the record says", () => {
  assert.equal(dayNumber("1970-01-01"), 0);
  assert.equal(dayNumber("2000-03-01") - dayNumber("2000-02-28"), 2);
  fc.assert(fc.property(day, (each) => dayNumber(each) * 86_400_000 === Date.parse(each)));
  fc.assert(
    fc.property(
      partial,
      (each) =>
        firstDayOf(each) === dayNumber(firstDay(each)) && lastDayOf(each) === dayNumber(lastDay(each)),
    ),
  );
});

const SAID: Readonly<Record<Standing, string>> = {
  [NO]: "no",
  [POSSIBLE]: "possible",
  [EDGE]: "stands",
  [OPEN]: "open",
  [YES]: "yes",
};

test("on every day a span stands as the ledger's rule says", () => {
  const option = <V>(of: fc.Arbitrary<V>) => fc.option(of, { nil: undefined });
  fc.assert(
    fc.property(option(point), option(point), option(partial), day, (from, to, seen, on) => {
      const dates = [from ?? { date: "1" }, to ?? { date: "1" }, { date: seen ?? "1" }];
      const spans = { from: [from ? 0 : -1], to: [to ? 1 : -1], seen: [seen ? 2 : -1] };
      const told = SAID[standingOn(spanDays(spans, dates), 0, dayNumber(on))];
      const rule = holdsOn({ ...(from && { from }), ...(to && { to }) }, on, seen);
      const bare = from === undefined && to === undefined;
      const expected = bare ? holdsOn(undefined, on, seen) : rule;
      if (told === "stands") assert.match(expected, /^(yes|open)$/);
      else assert.equal(told, expected);
    }),
    { numRuns: 2000 },
  );
});

test("a tie of 1987 to 2001, as sources put it, may begin and end on any day of these years", () => {
  const dates = [{ date: "1987" }, { date: "2001" }];
  const days = spanDays({ from: [0], to: [1], seen: [-1] }, dates);
  const on = (text: string): Standing => standingOn(days, 0, dayNumber(text));
  assert.deepEqual(
    ["1986-12-31", "1987-06-01", "1987-12-31", "2000-12-31", "2001-01-01", "2001-12-31", "2002-01-01"].map(
      on,
    ),
    [NO, EDGE, YES, YES, EDGE, EDGE, NO],
  );
});
