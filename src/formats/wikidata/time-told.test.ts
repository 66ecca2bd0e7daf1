import assert from "node:assert/strict";
import { test } from "node:test";
import type { TimeValue } from "./item.ts";
import { timeTold } from "./time-told.ts";

function told(time: string, precision: number, more: Partial<TimeValue> = {}) {
  return timeTold({ kind: "time", time, precision, off: 0, calendar: "Gregorian", ...more });
}

test("a date is as precise as Wikidata says, whatever digits follow", () => {
  assert.deepEqual(told("+1987-05-03T00:00:00Z", 11), { point: { date: "1987-05-03" } });
  assert.deepEqual(told("+1987-05-00T00:00:00Z", 10), { point: { date: "1987-05" } });
  assert.deepEqual(told("+1987-05-03T00:00:00Z", 9), { point: { date: "1987" } });
  assert.deepEqual(told("+0836-00-00T00:00:00Z", 9), { point: { date: "0836" } });
});

test("a day that is claimed and not given is not made up", () => {
  assert.deepEqual(told("+1987-05-00T00:00:00Z", 11), { point: { date: "1987-05" } });
  assert.deepEqual(told("+1987-00-00T00:00:00Z", 11), { point: { date: "1987" } });
  assert.deepEqual(told("+1987-02-30T00:00:00Z", 11), { words: "'1987-02-30', which no calendar has" });
});

test("a decade or century is words, with the year it lies before", () => {
  assert.deepEqual(told("+1960-00-00T00:00:00Z", 8), {
    point: { date: "1970", bound: "before" },
    words: "the 1960s",
  });
  assert.deepEqual(told("+1965-00-00T00:00:00Z", 8).words, "the 1960s");
  assert.deepEqual(told("+2000-00-00T00:00:00Z", 7), {
    point: { date: "2001", bound: "before" },
    words: "the 20th century",
  });
  assert.equal(told("+1901-00-00T00:00:00Z", 7).words, "the 20th century");
  assert.equal(told("+1100-00-00T00:00:00Z", 7).words, "the 11th century");
  assert.deepEqual(told("+1500-00-00T00:00:00Z", 6), { words: "the 2nd millennium" });
});

test("years before Christ and beyond 9999 are words alone", () => {
  assert.deepEqual(told("-0044-03-15T00:00:00Z", 11), { words: "44 BC" });
  assert.deepEqual(told("+12000-00-00T00:00:00Z", 9), { words: "the year 12000" });
  assert.deepEqual(told("soon", 9), { words: "'soon'" });
});

test("a day of the Julian calendar is dated by the Gregorian, and its own date kept in words", () => {
  assert.deepEqual(told("+1642-12-25T00:00:00Z", 11, { calendar: "Julian" }), {
    point: { date: "1643-01-04" },
    words: "1642-12-25 of the Julian calendar",
  });
  assert.deepEqual(told("+1642-00-00T00:00:00Z", 9, { calendar: "Julian" }), { point: { date: "1642" } });
});

test("a time that may be off is only about its date", () => {
  assert.deepEqual(told("+1950-00-00T00:00:00Z", 9, { off: 2 }), {
    point: { date: "1950", bound: "about" },
    words: "1950, give or take 2 years",
  });
});
