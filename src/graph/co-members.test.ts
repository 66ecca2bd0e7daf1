import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { coMembers } from "./co-members.ts";
import { membershipMatrix, seatsOf } from "./membership-matrix.ts";

test("each pair that meets comes once, with the bodies both sit in counted", () => {
  const seat = fc.record({ city: fc.constantFrom(..."abcdef"), body: fc.constantFrom("p", "q", "r") });
  fc.assert(
    fc.property(fc.array(seat, { maxLength: 14 }), (seats) => {
      const matrix = membershipMatrix(seats, ["c", "z"]);
      const bodiesOf = matrix.cities.map((_, city) => new Set(seatsOf(matrix, city).map(([body]) => body)));
      const found = [...coMembers(matrix)].length;
      assert.equal(found, matrix.cities.length);
      for (const { city, shared, met } of coMembers(matrix)) {
        const expected = bodiesOf.map((other, b) =>
          b > city ? (bodiesOf[city]?.intersection(other).size ?? 0) : 0,
        );
        assert.deepEqual([...shared], expected);
        assert.deepEqual(
          [...met].sort((a, b) => a - b),
          expected.flatMap((count, b) => (count > 0 ? [b] : [])),
        );
      }
    }),
  );
});
