import assert from "node:assert/strict";
import { test } from "node:test";
import { networkOverlap } from "./network-overlap.ts";

test("members in both, and in one only, are named in order", () => {
  assert.deepEqual(networkOverlap.compute(["Tokyo", "Riga", "Accra"], ["Visby", "Tokyo", "Accra", "Tokyo"]), {
    jaccard: 0.5,
    shared: ["Accra", "Tokyo"],
    onlyFirst: ["Riga"],
    onlySecond: ["Visby"],
  });
});

test("two networks with the same members overlap wholly, with none in common not at all", () => {
  assert.equal(networkOverlap.compute(["Riga", "Visby"], ["Visby", "Riga"])?.jaccard, 1);
  assert.equal(networkOverlap.compute(["Riga"], ["Visby"])?.jaccard, 0);
});

test("a network without a member on file overlaps with none, for its members are not known", () => {
  assert.equal(networkOverlap.compute([], ["Riga"]), undefined);
  assert.equal(networkOverlap.compute([], []), undefined);
});
