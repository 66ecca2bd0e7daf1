import assert from "node:assert/strict";
import { test } from "node:test";
import type { Claim } from "../record/claim.ts";
import { locatorWords, placeWords } from "./locator-words.ts";

const SAYS: Claim["says"] = { kind: "tie", between: ["x:a", "x:b"], form: "twin" };

test("the row a claim was coded in is a row of Hansa's table, and no place in the source", () => {
  assert.deepEqual(locatorWords({ row: "17" }), []);
  assert.equal(
    placeWords({ id: "more-ties:17", says: SAYS, locator: { row: "17" } }),
    "place in the source not given; row more-ties:17 of Hansa’s table of ties",
  );
  assert.equal(
    placeWords({
      id: "beukman:C404#2",
      says: SAYS,
      locator: { row: "C404", footnote: "68", section: "Cape Town" },
    }),
    "section “Cape Town”, footnote 68; row beukman:C404 of Hansa’s table of ties",
  );
});

test("a claim of one's own is in no table of Hansa's", () => {
  assert.equal(placeWords({ id: "9f2c", says: SAYS, locator: { page: "2", row: "17" } }), "p. 2");
});

test("words in place of a row are of the source", () => {
  assert.deepEqual(locatorWords({ row: "article text" }), ["article text"]);
});
