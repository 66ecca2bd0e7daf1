import assert from "node:assert/strict";
import { test } from "node:test";
import { type Bound, Interval } from "./interval.ts";

const holds = (from: string, to: string, bounds: { from?: Bound; to?: Bound } = {}): boolean =>
  Interval.safeParse({
    from: { date: from, ...(bounds.from && { bound: bounds.from }) },
    to: { date: to, ...(bounds.to && { bound: bounds.to }) },
  }).success;

test("nothing ends before it begins", () => {
  assert.ok(!holds("1999", "1998"));
  assert.ok(!holds("1999-05", "1999-04-30"));
  assert.ok(holds("1999", "1999"));
});

test("a date told less precisely may still lie on the right side", () => {
  assert.ok(holds("1999-05-03", "1999"));
  assert.ok(holds("1999", "1999-01-01"));
});

test("'before' leaves a start open, and 'after' an end", () => {
  assert.ok(holds("1999", "1998", { from: "before" }));
  assert.ok(holds("1999", "1998", { to: "after" }));
  assert.ok(!holds("1999", "1998", { from: "after", to: "before" }));
});
