import assert from "node:assert/strict";
import { test } from "node:test";
import { checkData } from "./data-check.ts";

test("every row of the bundled data loads, and its facts are of each status", () => {
  const { facts, problems } = checkData();
  assert.deepEqual(problems, []);
  assert.ok(facts.total > 5000);
  assert.ok(facts.agreed > 0 && facts.singleSource > 0 && facts.disputed > 0 && facts.inTension > 0);
});
