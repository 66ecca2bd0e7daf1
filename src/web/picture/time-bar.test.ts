import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { type Told, timeBar, yearAfter, yearOf } from "./time-bar.ts";

const NOW = 2026.9;
interface More extends Partial<Told> {
  to?: string;
  bound?: "about" | "after";
}

const told = (from: string | undefined, { to, bound, ...more }: More = {}): Told => ({
  when: { ...(from && { from }), ...(to && { to }), bound: bound ?? "on" },
  holds: "open",
  ...more,
});

test("a year alone is a year wide, and without a later source the bar fades from there", () => {
  assert.deepEqual(timeBar(told("1987"), NOW), [
    { from: 1987, to: 1988, look: "edge" },
    { from: 1988, to: NOW, look: "fading" },
  ]);
});

test("what was last seen in 2019 is firm until then", () => {
  assert.deepEqual(timeBar(told("1975", { seen: "2019" }), NOW).slice(1), [
    { from: 1976, to: 2020, look: "firm" },
    { from: 2020, to: NOW, look: "fading" },
  ]);
});

test("an end of 2019 lies on some day of 2019", () => {
  assert.deepEqual(timeBar(told("2017", { to: "2019", holds: "no" }), NOW), [
    { from: 2017, to: 2018, look: "edge" },
    { from: 2018, to: 2019, look: "firm" },
    { from: 2019, to: 2020, look: "edge" },
  ]);
});

test("what began after 2010 is sure in no year, and what has no date has no bar", () => {
  assert.deepEqual(
    timeBar(told("2010", { bound: "after" }), NOW).map(({ look }) => look),
    ["unsure"],
  );
  assert.deepEqual(timeBar(told(undefined), NOW), []);
  assert.deepEqual(timeBar({ holds: "open" }, NOW), []);
});

test("a date begins before it is over, and a day within its month within its year", () => {
  assert.equal(yearOf("2015-07"), 2015.5);
  assert.equal(yearAfter("2015"), 2016);
  assert.ok(yearAfter("2015-06") <= yearOf("2015-07-01") + 1e-9);
  assert.ok(yearAfter("2015-12-31") <= 2016 + 1e-9);
});

const dates = fc.oneof(
  fc.integer({ min: 1900, max: 2025 }).map(String),
  fc
    .tuple(fc.integer({ min: 1900, max: 2025 }), fc.integer({ min: 1, max: 12 }))
    .map(([year, month]) => `${year}-${String(month).padStart(2, "0")}`),
);

test("the pieces of a bar follow each other without gap or overlap", () => {
  fc.assert(
    fc.property(
      dates,
      fc.option(dates, { nil: undefined }),
      fc.option(dates, { nil: undefined }),
      fc.constantFrom("on" as const, "before" as const, "after" as const, "about" as const),
      fc.constantFrom("yes" as const, "open" as const, "possible" as const, "no" as const),
      (from, to, seen, bound, holds) => {
        fc.pre(to === undefined || yearOf(to) >= yearAfter(from));
        const pieces = timeBar({ when: { from, ...(to && { to }), bound }, holds, seen }, NOW);
        assert.ok(pieces.length > 0);
        for (const [at, { from: start, to: end }] of pieces.entries()) {
          assert.ok(end > start);
          if (at > 0 && bound === "on") assert.equal(start, pieces[at - 1]?.to);
        }
      },
    ),
  );
});
