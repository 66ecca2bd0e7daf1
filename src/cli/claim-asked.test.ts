import assert from "node:assert/strict";
import { test } from "node:test";
import { claimAsked } from "./claim-asked.ts";

test("a value stays as it was typed: whether it is a number, its predicate decides", () => {
  for (const value of ["007", "1.10", "46"]) assert.deepEqual(claimAsked({ value }), { value });
});

test("a further field that looks like a number is one", () => {
  assert.deepEqual(claimAsked({ detail: ["level=2", "boundary=municipality"] }), {
    detail: { level: 2, boundary: "municipality" },
  });
});
