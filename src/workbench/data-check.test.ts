import assert from "node:assert/strict";
import { test } from "node:test";
import { checkData } from "./data-check.ts";

test("every fact of the bundled data is agreed, of a single source or disputed", () => {
  const { facts } = checkData();
  assert.ok(facts.total > 5000);
  assert.equal(facts.agreed + facts.singleSource + facts.disputed, facts.total);
});
