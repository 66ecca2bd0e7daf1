import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { editDistance } from "./edit-distance.ts";

test("a letter left out, added, mistaken or swapped is one slip each", () => {
  assert.equal(editDistance("tokyo", "tokio", 3), 1);
  assert.equal(editDistance("tokyo", "tokyoo", 3), 1);
  assert.equal(editDistance("tokyo", "tkyo", 3), 1);
  assert.equal(editDistance("tokyo", "toyko", 3), 1);
  assert.equal(editDistance("johanesberg", "johannesburg", 3), 2);
});

test("further than asked is no distance", () => {
  assert.equal(editDistance("paris", "london", 3), undefined);
  assert.equal(editDistance("rome", "romerome", 3), undefined);
});

test("the distance is the same both ways, and none only between equals", () => {
  const word = fc.string({ maxLength: 8 });
  fc.assert(
    fc.property(word, word, (one, other) => {
      const distance = editDistance(one, other, 8);
      assert.equal(editDistance(other, one, 8), distance);
      assert.equal(distance === 0, one === other);
    }),
  );
});
