import assert from "node:assert/strict";
import { test } from "node:test";
import { cellText } from "./fact-columns.ts";

test("what a spreadsheet would take for a formula begins with an apostrophe", () => {
  for (const text of ["=cmd('harm')", "+1+1", "-2+3", "@SUM(A1)", "\t=1", "-cmd"])
    assert.equal(cellText(text), `'${text}`);
});

test("numbers keep their sign, words stay as they are, what is not given is empty", () => {
  for (const text of ["-33.92", "+27", "-1e-7", "Cape Town", "'s-Hertogenbosch", "a=b"])
    assert.equal(cellText(text), text);
  assert.deepEqual([cellText(-1.5), cellText(undefined), cellText(false)], ["-1.5", "", "false"]);
});
