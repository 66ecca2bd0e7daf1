import assert from "node:assert/strict";
import { test } from "node:test";
import { seededRandom } from "../measures/seeded-random.ts";
import { largerHasMore } from "./larger-has-more.ts";
import { tiedInCommon } from "./tied-in-common.ts";

const sized = (...rows: [number, number][]) => rows.map(([size, has]) => ({ size, has }));

test("size decides where the larger always has more, and tells nothing where as many have less", () => {
  assert.equal(largerHasMore(sized([1, 1], [2, 2], [3, 3]))?.value, 1);
  assert.equal(largerHasMore(sized([1, 3], [2, 2], [3, 1]))?.value, 0);
});

test("cities of one size, or with as much, are no witnesses", () => {
  assert.equal(largerHasMore(sized([1, 1], [1, 2], [2, 2]))?.value, 1);
  assert.equal(largerHasMore(sized([1, 1], [2, 1], [3, 1])), undefined);
});

test("the interval holds a half where what cities have goes by no size", () => {
  const random = seededRandom(3);
  const told = largerHasMore(Array.from({ length: 300 }, () => ({ size: random(), has: random() })));
  assert.ok(told && told.lower < 0.5 && told.upper > 0.5 && told.upper - told.lower < 0.15);
});

test("rivals that are all tied stand out, and with ties everywhere they do not", () => {
  const players = Array.from({ length: 20 }, (_, n) => ({
    id: `c${n}`,
    seeks: new Set([n < 10 ? "bids" : "routes"]),
  }));
  const alike = (one: string, other: string): boolean =>
    Number(one.slice(1)) < 10 === Number(other.slice(1)) < 10;
  const told = tiedInCommon(players, alike, 1);
  assert.deepEqual([told?.value, told?.pairs, told?.p], [1, 90, 1 / 1000]);
  assert.equal(tiedInCommon(players, () => true, 1)?.p, 1);
});
