import assert from "node:assert/strict";
import { test } from "node:test";
import { countedMembers, countOf, roster } from "./roster.ts";

const stated = (value: number) => ({ value, because: ["networks:x/member_count"] });

test("80 of 100 members on file are enough to compare networks by, 79 are not", () => {
  assert.equal(roster(80, stated(100)).usable, true);
  assert.equal(roster(79, stated(100)).usable, false);
});

test("a few rows more than the body's own count are usable, twice as many are another list", () => {
  assert.equal(roster(98, stated(97)).usable, true);
  assert.equal(roster(200, stated(97)).usable, false);
});

test("a size in another unit is shown with its claim, and no coverage is made of it", () => {
  const otherwise = {
    figure: { value: 240_000, unit: "governments represented" },
    asOf: "2024",
    because: ["networks:uclg/member_count"],
  };
  const uclg = roster(15, undefined, { rows: ["memberships:1"], otherwise });
  assert.deepEqual([uclg.coverage, uclg.usable, uclg.stated], [undefined, false, undefined]);
  assert.deepEqual(uclg.otherwise, { figure: otherwise.figure, asOf: "2024" });
  assert.deepEqual([uclg.because, uclg.rows], [["networks:uclg/member_count"], ["memberships:1"]]);
});

test("a count of 2002 is marked as old beside a day of 2026, and not beside one of 2012", () => {
  const sacn = { value: 9, asOf: "2002", because: [] };
  const on = (day: string) => roster(9, sacn, { day });
  assert.deepEqual([on("2012-12-31").usable, on("2026-11-24").usable], [true, true]);
  assert.deepEqual([on("2012-12-31").outOfDate, on("2026-11-24").outOfDate], [undefined, true]);
  assert.equal(on("1991-01-01").outOfDate, true);
});

test("without a stated count there is no coverage", () => {
  assert.equal(roster(12, undefined).coverage, undefined);
  assert.equal(roster(12, undefined).usable, false);
});

test("125 rows for 100 members are the most that can be a roster of them", () => {
  assert.equal(roster(125, stated(100)).usable, true);
  assert.equal(roster(126, stated(100)).usable, false);
});

test("240,000 governments represented, a board's seats and the members in one country are no counts of members", () => {
  for (const unit of ["governments represented", "seats on the leadership board", "US member cities"])
    assert.equal(countOf(unit), undefined, unit);
  assert.equal(countOf("members"), "members");
  assert.equal(countOf("founding municipalities"), "founders");
});

test("observers do not count towards full members, but partners do in a body of partners alone", () => {
  const observer = { grade: 1 };
  const full = { grade: 2 };
  const steering = { grade: 3 };
  const ungraded = {};
  assert.deepEqual(countedMembers([observer, full, steering, ungraded]), [full, steering, ungraded]);
  assert.deepEqual(countedMembers([observer, observer]), [observer, observer]);
  // Of a project's partners one leads; the others are no observers of it.
  assert.deepEqual(countedMembers([observer, steering]), [observer, steering]);
});
