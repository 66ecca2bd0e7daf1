import assert from "node:assert/strict";
import { test } from "node:test";
import { firstDay, lastDay, PartialDate, precisionOf, sameWhen } from "./partial-date.ts";

test("a year stands for all its days, a month for its own", () => {
  assert.deepEqual([firstDay("1987"), lastDay("1987")], ["1987-01-01", "1987-12-31"]);
  assert.deepEqual([firstDay("2024-02"), lastDay("2024-02")], ["2024-02-01", "2024-02-29"]);
  assert.deepEqual([firstDay("1900-02-03"), lastDay("1900-02")], ["1900-02-03", "1900-02-28"]);
});

test("days that are no days are refused", () => {
  for (const text of ["1987-13", "2023-02-29", "1987-4-1", "87", "1987-00", "1990-##-##", ""])
    assert.equal(PartialDate.safeParse(text).success, false, text);
  assert.equal(PartialDate.safeParse("2024-02-29").success, true);
});

test("1987 and 1987-05-03 can be one date, 1987 and 1988 cannot", () => {
  assert.ok(sameWhen("1987", "1987-05-03") && sameWhen("1987-05-03", "1987"));
  assert.ok(!sameWhen("1987", "1988"));
  assert.deepEqual(["1987", "1987-05", "1987-05-03"].map(precisionOf), ["year", "month", "day"]);
});
