import assert from "node:assert/strict";
import { test } from "node:test";
import { roster } from "./roster.ts";

const stated = (value: number) => ({ value, because: ["networks:x/member_count"] });

test("80 of 100 members on file are enough to compare networks by, 79 are not", () => {
  assert.equal(roster(80, stated(100)).usable, true);
  assert.equal(roster(79, stated(100)).usable, false);
});

test("a few rows more than the body's own count are usable, twice as many are another list", () => {
  assert.equal(roster(98, stated(97)).usable, true);
  assert.equal(roster(200, stated(97)).usable, false);
});

test("without a stated count there is no coverage", () => {
  assert.equal(roster(12, undefined).coverage, undefined);
  assert.equal(roster(12, undefined).usable, false);
});
