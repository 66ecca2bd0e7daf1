import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { Interval } from "../record/interval.ts";
import { factHoldsOn, holdsOn, stands } from "./holds-on.ts";

const interval = (from?: string, to?: string): Interval => ({
  ...(from && { from: { date: from } }),
  ...(to && { to: { date: to } }),
});

test("a twinning that ended in 2001 held all through 2001 and not in 2002", () => {
  assert.equal(holdsOn(interval("1987", "2001"), "2001-12-31"), "yes");
  assert.equal(holdsOn(interval("1987", "2001"), "2002-01-01"), "no");
});

test("a twinning of 1987 held on any day of 1987 and not the day before", () => {
  assert.equal(holdsOn(interval("1987"), "1987-01-01", "2020"), "yes");
  assert.equal(holdsOn(interval("1987"), "1986-12-31", "2020"), "no");
});

test("without an end it holds up to the date of its last source, then it is open", () => {
  assert.equal(holdsOn(interval("1987"), "2020-12-31", "2020"), "yes");
  assert.equal(holdsOn(interval("1987"), "2021-01-01", "2020"), "open");
});

test("without a start it is possible before its source and certain on the source's day", () => {
  assert.equal(holdsOn(undefined, "2019-12-31", "2020-05-01"), "possible");
  assert.equal(holdsOn(undefined, "2020-05-01", "2020-05-01"), "yes");
  assert.equal(holdsOn(undefined, "2020-05-02", "2020-05-01"), "open");
});

test("a start 'after 2012' is no in 2012 and possible from 2013 on", () => {
  const valid: Interval = { from: { date: "2012", bound: "after" } };
  assert.equal(holdsOn(valid, "2012-01-01"), "no");
  assert.equal(holdsOn(valid, "2013-06-01"), "possible");
});

test("a start 'about 1990' is possible in 1990 and before, and certain after", () => {
  const valid: Interval = { from: { date: "1990", bound: "about" }, to: { date: "2000" } };
  assert.equal(holdsOn(valid, "1990-07-01"), "possible");
  assert.equal(holdsOn(valid, "1991-07-01"), "yes");
});

test("what holds with a coarser date holds with any finer date inside it on the finer day", () => {
  const day = fc
    .record({
      year: fc.integer({ min: 1900, max: 2030 }),
      month: fc.integer({ min: 1, max: 12 }),
      date: fc.integer({ min: 1, max: 28 }),
    })
    .map(({ year, month, date }) =>
      [year, String(month).padStart(2, "0"), String(date).padStart(2, "0")].join("-"),
    );
  fc.assert(
    fc.property(day, day, (start, on) => {
      const fine = holdsOn(interval(start), on, "2030");
      const coarse = holdsOn(interval(start.slice(0, 4)), on, "2030");
      if (fine === "yes") assert.equal(coarse, "yes");
      if (coarse === "no") assert.equal(fine, "no");
    }),
  );
});

test("a membership without an end ends with its body, one with an end of its own earlier", () => {
  const ends = new Map([["net:hanse", { on: { date: "1669" } }]]);
  const seat = (valid: object) => ({
    says: { kind: "membership", member: "gn:1", body: "net:hanse", valid } as const,
    seen: "2020",
  });
  assert.equal(factHoldsOn(seat({ from: { date: "1358" } }), "1669-06-01", ends), "yes");
  assert.equal(factHoldsOn(seat({ from: { date: "1358" } }), "1670-01-01", ends), "no");
  assert.equal(factHoldsOn(seat({ to: { date: "1500" } }), "1600-01-01", ends), "no");
  assert.equal(factHoldsOn(seat({ from: { date: "1358" } }), "1670-01-01", new Map()), "yes");
});

test("an attendance is of its own date: it neither goes on nor ends", () => {
  const guest = { kind: "membership", member: "gn:1", body: "net:hanse", grade: 0 } as const;
  const on = (day: string) =>
    factHoldsOn({ says: { ...guest, valid: interval("2022") }, seen: "2026" }, day, new Map());
  assert.deepEqual([on("2021-12-31"), on("2022-06-01"), on("2023-01-01")], ["no", "yes", "no"]);
  assert.equal(factHoldsOn({ says: guest, seen: "2026" }, "2027-01-01", new Map()), "open");
});

test("a figure of 2017 says nothing of 2016 and is the last word in 2020", () => {
  const says = { kind: "observation", subject: "gn:1", metric: "has_population" } as const;
  const on = (day: string) => factHoldsOn({ says: { ...says, asOf: "2017" }, seen: "2018" }, day, new Map());
  assert.deepEqual([on("2016-12-31"), on("2017-01-01"), on("2020-01-01")], ["no", "yes", "open"]);
  assert.equal(factHoldsOn({ says }, "2016-12-31", new Map()), "possible");
});

test("what holds or has no end on file stands, what may hold does not", () => {
  assert.deepEqual((["yes", "open", "possible", "no"] as const).filter(stands), ["yes", "open"]);
});
