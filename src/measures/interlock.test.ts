import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import fc from "fast-check";
import * as z from "zod";
import { assertNear } from "../../test/fixtures/near.ts";
import { gradedAs, membershipMatrix } from "../graph/membership-matrix.ts";
import { interlock } from "./interlock.ts";
import { interlockLink } from "./interlock-link.ts";
import { interlockShare } from "./interlock-share.ts";

const Women = z.object({
  seats: z.array(z.tuple([z.string(), z.string()])),
  cities: z.number(),
  bodies: z.number(),
  interlock: z.record(z.string(), z.number()),
  links: z.array(z.tuple([z.string(), z.string(), z.number()])),
});
const file = new URL("../../test/fixtures/southern-women.json", import.meta.url);
const women = Women.parse(JSON.parse(readFileSync(file, "utf8")));
const events = membershipMatrix(women.seats.map(([city, body]) => ({ city, body, grade: 1 })));

test("the Southern women interlock through events as the weighted projection of networkx says", () => {
  assert.deepEqual([events.cities.length, events.bodies.length], [women.cities, women.bodies]);
  const values = interlock.compute(events);
  const byName = Object.fromEntries(events.cities.map((name, row) => [name, values[row]]));
  assert.deepEqual({ ...byName }, women.interlock);
  for (const [a, b, weight] of women.links) assert.equal(interlockLink.compute(events, a, b), weight);
});

test("Evelyn Jefferson and Laura Mandeville met at six events", () => {
  assert.equal(interlockLink.compute(events, "Evelyn Jefferson", "Laura Mandeville"), 6);
});

const anySeats = fc.array(
  fc.record({
    city: fc.constantFrom("a", "b", "c", "d"),
    body: fc.constantFrom("p", "q", "r"),
    grade: fc.integer({ min: 0, max: 3 }),
  }),
  { minLength: 1, maxLength: 12 },
);

test("a city's connectivity is the sum of its links to all others, and its share lies between 0 and 1", () => {
  fc.assert(
    fc.property(anySeats, (seats) => {
      const matrix = membershipMatrix(seats, ["a", "b"]);
      const shares = interlockShare.compute(matrix);
      interlock.compute(matrix).forEach((value, row) => {
        const a = matrix.cities[row] ?? "";
        const links = matrix.cities
          .filter((b) => b !== a)
          .map((b) => interlockLink.compute(matrix, a, b) ?? 0);
        assertNear(
          value,
          links.reduce((sum, link) => sum + link, 0),
        );
        const share = shares[row];
        assert.ok(share === undefined ? seats.every(({ grade }) => grade === 0) : share >= 0 && share <= 1);
      });
    }),
  );
});

test("cities at the highest grade in every body reach the highest share, 1", () => {
  const seats = ["a", "b", "c"].flatMap((city) => [
    { city, body: "p", grade: 3 },
    { city, body: "q", grade: 2 },
  ]);
  assert.deepEqual(interlockShare.compute(membershipMatrix(seats)), [1, 1, 1]);
});

const partlyGraded = membershipMatrix([
  { city: "a", body: "p", grade: 2 },
  { city: "b", body: "p" },
  { city: "b", body: "q", grade: 2 },
  { city: "c", body: "q", grade: 1 },
]);

test("a grade that no source states leaves its whole body's members without a value, the others with theirs", () => {
  assert.deepEqual(interlock.compute(partlyGraded), [undefined, undefined, 2]);
  assert.equal(interlockLink.compute(partlyGraded, "a", "b"), undefined);
  assert.equal(interlockLink.compute(partlyGraded, "b", "c"), 2);
});

test("grades not stated can be read as full membership, when one says so", () => {
  assert.deepEqual(interlock.compute(gradedAs(partlyGraded, 2)), [4, 6, 2]);
});

test("cities that share no body have 0, and attendance alone, grade 0, links nobody", () => {
  const matrix = membershipMatrix([
    { city: "a", body: "p", grade: 2 },
    { city: "b", body: "q", grade: 2 },
    { city: "b", body: "p", grade: 0 },
  ]);
  assert.deepEqual(interlock.compute(matrix), [0, 0]);
  assert.equal(interlockLink.compute(matrix, "a", "b"), 0);
});

test("one city, or no body, has no connectivity; nor has a city with itself", () => {
  const alone = membershipMatrix([{ city: "a", body: "p", grade: 2 }]);
  assert.deepEqual(interlock.compute(alone), [undefined]);
  assert.deepEqual(interlockShare.compute(alone), [undefined]);
  assert.deepEqual(interlock.compute(membershipMatrix([], ["a", "b"])), [undefined, undefined]);
  assert.equal(interlockLink.compute(alone, "a", "a"), undefined);
  assert.equal(interlockLink.compute(alone, "a", "b"), undefined);
});

test("where nobody holds a grade above 0 there is no highest possible, so no share", () => {
  const seats = ["a", "b"].map((city) => ({ city, body: "p", grade: 0 }));
  assert.deepEqual(interlock.compute(membershipMatrix(seats)), [0, 0]);
  assert.deepEqual(interlockShare.compute(membershipMatrix(seats)), [undefined, undefined]);
});
