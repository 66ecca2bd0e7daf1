import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { membershipMatrix } from "../graph/membership-matrix.ts";
import { interlockNull } from "./interlock-null.ts";
import { interlockShare } from "./interlock-share.ts";

const full = (...seats: readonly string[]) =>
  membershipMatrix(seats.map((seat) => ({ city: seat.slice(0, 1), body: seat.slice(1), grade: 2 })));

test("a city of one seat falls into the body of three in two draws of three", () => {
  // b, c and d have one seat each and a sits in both: two of the three join a in P. There b meets 4 of grade 2·2,
  // else 2·2: (2/3)·8 + (1/3)·4 = 6.667 of 3·(4 + 4) = 24.
  const drawn = interlockNull.compute(full("aP", "bP", "cP", "aQ", "dQ"), { draws: 4000, seed: 7 });
  assert.ok(Math.abs((drawn[1]?.mean ?? 0) - 6.6667 / 24) < 0.005, String(drawn[1]?.mean));
  assert.deepEqual([drawn[1]?.lower, drawn[1]?.upper], [4 / 24, 8 / 24]);
  // Whoever they are, a meets three others.
  assert.equal(drawn[0]?.lower, drawn[0]?.upper);
});

test("a share that chance gives is not far out, and one that it seldom gives is", () => {
  // b in a body of three, as above: 8 of 24 in two draws of three, so that as much or more is 2/3 and as much or less 1.
  const [, b, , d] = interlockNull.compute(full("aP", "bP", "cP", "aQ", "dQ"), { draws: 4000, seed: 7 });
  assert.ok(Math.abs((b?.pUpper ?? 0) - 2 / 3) < 0.03 && b?.pLower === 1 && b.p === 1);
  // d is in the body of two, in one draw of three: z = (4 − 6.667) / √(4² · 2/9) = −1.414.
  assert.ok(Math.abs((d?.z ?? 0) + Math.SQRT2) < 0.05 && Math.abs((d?.pLower ?? 0) - 1 / 3) < 0.03);
});

test("the same seed gives the same draws, and without draws there is no value", () => {
  const matrix = full("aP", "bP", "cP", "aQ", "dQ", "eQ", "bR", "eR");
  const plan = { draws: 50, seed: 1 };
  assert.deepEqual(interlockNull.compute(matrix, plan), interlockNull.compute(matrix, plan));
  assert.ok(interlockNull.compute(matrix, { draws: 0, seed: 1 }).every((each) => each === undefined));
});

test("chance moves interlock from city to city and neither makes nor loses any", () => {
  const seats = fc.uniqueArray(
    fc.record({
      city: fc.constantFrom("a", "b", "c", "d", "e"),
      body: fc.constantFrom("P", "Q", "R"),
      grade: fc.constant(2),
    }),
    { selector: ({ city, body }) => city + body },
  );
  fc.assert(
    fc.property(seats, fc.nat(), (held, seed) => {
      const matrix = membershipMatrix(held);
      const drawn = interlockNull.compute(matrix, { draws: 5, seed });
      const shares = interlockShare.compute(matrix);
      const sum = (values: readonly (number | undefined)[]): number =>
        values.reduce<number>((all, each) => all + (each ?? 0), 0);
      assert.ok(Math.abs(sum(drawn.map((each) => each?.mean)) - sum(shares)) < 1e-9);
      assert.deepEqual(
        drawn.map((each) => each === undefined),
        shares.map((share) => share === undefined),
      );
    }),
    { numRuns: 60 },
  );
});
