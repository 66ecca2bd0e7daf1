import assert from "node:assert/strict";
import { test } from "node:test";
import { endWords, sinceWords, startWords, whenWords } from "./when-words.ts";

const YEAR = { precision: "year", bound: "on" } as const;

test("a date is said with its bound, and so is that it was inferred", () => {
  assert.equal(whenWords({ from: "1999", ...YEAR }), "1999");
  assert.equal(whenWords({ from: "1999", to: "1999", ...YEAR }), "1999");
  assert.equal(whenWords({ from: "1999", to: "2012", ...YEAR, bound: "about" }), "about 1999 to 2012");
  assert.equal(whenWords({ to: "2001", ...YEAR, inferred: ["to"] }), "until 2001 (inferred)");
});

test("what lasts is so since its start; after a date is no since", () => {
  assert.equal(sinceWords({ from: "1999", ...YEAR, bound: "about" }), "since about 1999");
  assert.equal(sinceWords({ from: "2012", ...YEAR, bound: "after" }), "after 2012");
  assert.equal(sinceWords({ from: "1999", to: "2012", ...YEAR }), "1999 to 2012");
});

test("a period that is no date is said in its source's words, and none without a date", () => {
  const worded = { precision: "period", bound: "on", worded: "Antiquity" } as const;
  assert.deepEqual(
    [whenWords(worded), startWords(worded), endWords(worded)],
    ["Antiquity", "Antiquity", undefined],
  );
  assert.equal(sinceWords(undefined), undefined);
});
