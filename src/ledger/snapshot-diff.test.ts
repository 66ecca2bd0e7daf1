import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { claim } from "../../test/fixtures/claim.ts";
import { only } from "../../test/fixtures/only.ts";
import type { Claim } from "../record/claim.ts";
import type { Interval } from "../record/interval.ts";
import { snapshotDiff } from "./snapshot-diff.ts";

const RIGA = "gn:456172";
const LUBECK = "gn:2875601";
const VISBY = "gn:2662689";

const since = (date: string): Interval => ({ from: { date } });
const tie = (to: string, valid?: Interval, more: object = {}): Claim =>
  claim({ kind: "tie", between: [RIGA, to], form: "sister", ...(valid && { valid }), ...more });

const told = (before: readonly Claim[], after: readonly Claim[]): unknown[] => {
  const { changes, unchanged } = snapshotDiff(before, after);
  return [...changes.map(({ change, fields }) => [change, ...fields.map(({ field }) => field)]), unchanged];
};

test("a row that is new, one that is gone, one that stays", () => {
  assert.deepEqual(told([tie(LUBECK)], [tie(VISBY)]), [["added"], ["gone"], 0]);
  assert.deepEqual(told([tie(LUBECK, since("1987"))], [tie(LUBECK, since("1987"))]), [1]);
});

test("two ends named the other way round, and twin for sister, are no change", () => {
  const turned = claim({ kind: "tie", between: [LUBECK, RIGA], form: "twin", state: "ended-by-first" });
  assert.deepEqual(told([tie(LUBECK, undefined, { state: "ended-by-second" })], [turned]), [1]);
});

test("another date is redated, another form or state changed, with what was and what is", () => {
  const { changes } = snapshotDiff([tie(LUBECK, since("1987"))], [tie(LUBECK, since("1988-05"))]);
  assert.deepEqual(only(changes).fields, [{ field: "start", before: "1987", after: "1988-05" }]);
  assert.deepEqual(told([tie(LUBECK)], [tie(LUBECK, since("1987"))]), [["redated", "start"], 0]);
  assert.deepEqual(told([tie(LUBECK)], [tie(LUBECK, undefined, { form: "friendship" })]), [
    ["changed", "form"],
    0,
  ]);
  assert.deepEqual(told([tie(LUBECK)], [tie(LUBECK, undefined, { state: "suspended" })]), [
    ["changed", "state"],
    0,
  ]);
});

test("a memorandum of another year is that memorandum redated, unless there are several", () => {
  const memorandum = (year: string): Claim => tie(LUBECK, since(year), { form: "memorandum" });
  assert.deepEqual(told([memorandum("2015")], [memorandum("2016")]), [["redated", "start"], 0]);
  assert.deepEqual(told([memorandum("2015")], [memorandum("2016"), memorandum("2020")]), [
    ["added"],
    ["added"],
    ["gone"],
    0,
  ]);
});

test("a register that lists one pair twice is compared row by row", () => {
  const [twin, friend] = [tie(LUBECK, since("1985")), tie(LUBECK, since("1983"), { form: "friendship" })];
  assert.deepEqual(told([twin], [friend, twin]), [["added"], 1]);
});

test("grades and figures are changes too", () => {
  const seat = (grade: 1 | 2): Claim => claim({ kind: "membership", member: RIGA, body: "net:hanse", grade });
  const size = (value: number): Claim =>
    claim({
      kind: "observation",
      subject: "net:hanse",
      metric: "has_member_count",
      figure: { value, unit: "cities" },
    });
  assert.deepEqual(told([seat(1)], [seat(2)]), [["changed", "grade"], 0]);
  assert.deepEqual(told([size(190)], [size(195)]), [["changed", "figure"], 0]);
});

test("every row is counted once on its side, and backwards what was added is gone", () => {
  const row = fc
    .record({
      to: fc.constantFrom(LUBECK, VISBY, "gn:1", "gn:2"),
      form: fc.constantFrom("sister", "memorandum", "friendship"),
      year: fc.option(fc.constantFrom("1987", "1990", "2015"), { nil: undefined }),
    })
    .map(({ to, form, year }) => tie(to, year === undefined ? undefined : since(year), { form }));
  fc.assert(
    fc.property(fc.array(row, { maxLength: 8 }), fc.array(row, { maxLength: 8 }), (before, after) => {
      const [there, back] = [snapshotDiff(before, after), snapshotDiff(after, before)];
      const count = (diff: typeof there, change: string): number =>
        diff.changes.filter((each) => each.change === change).length;
      const both = there.unchanged + count(there, "redated") + count(there, "changed");
      assert.equal(both + count(there, "gone"), before.length);
      assert.equal(both + count(there, "added"), after.length);
      assert.equal(there.unchanged, back.unchanged);
      assert.equal(count(there, "added"), count(back, "gone"));
    }),
  );
});

test("100,000 rows on each side are compared in seconds", () => {
  const rows = (from: number): Claim[] =>
    Array.from({ length: 100_000 }, (_, at) => tie(`gn:${at + from}`, since(String(1950 + (at % 70)))));
  const { changes, unchanged } = snapshotDiff(rows(1), rows(701));
  assert.deepEqual([changes.filter(({ change }) => change === "added").length, unchanged], [700, 99_300]);
});
