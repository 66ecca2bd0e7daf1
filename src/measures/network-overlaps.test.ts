import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { membershipMatrix } from "../graph/membership-matrix.ts";
import { networkOverlap } from "./network-overlap.ts";
import { networkOverlaps } from "./network-overlaps.ts";
import { overlapCoefficient } from "./overlap-coefficient.ts";

const seat = fc.record({ city: fc.constantFrom(..."abcdef"), body: fc.constantFrom("p", "q", "r", "s") });

test("each pair of networks has the overlap that the two alone have", () => {
  fc.assert(
    fc.property(fc.array(seat, { maxLength: 16 }), (seats) => {
      const matrix = membershipMatrix(seats, ["nowhere"]);
      const members = (body: string): string[] =>
        seats.filter((each) => each.body === body).map(({ city }) => city);
      const all = networkOverlaps.compute(matrix);
      assert.equal(2 * all.length, matrix.bodies.length ** 2 - matrix.bodies.length);
      for (const { between, jaccard, shared, onlyFirst, onlySecond, ofSmaller } of all) {
        const [a, b] = [members(between[0]), members(between[1])];
        const alone = networkOverlap.compute(a, b);
        assert.deepEqual(
          [jaccard, shared, onlyFirst, onlySecond],
          [alone?.jaccard, alone?.shared.length, alone?.onlyFirst.length, alone?.onlySecond.length],
        );
        assert.equal(ofSmaller, overlapCoefficient.compute(a, b));
        assert.ok(jaccard <= ofSmaller && ofSmaller <= 1);
      }
    }),
  );
});

test("a network within another overlaps wholly by the smaller, and one without members with none", () => {
  assert.equal(overlapCoefficient.compute(["Riga"], ["Riga", "Tokyo", "Visby"]), 1);
  assert.equal(overlapCoefficient.compute(["Riga", "Riga"], ["Riga", "Tokyo"]), 1);
  assert.equal(overlapCoefficient.compute([], ["Riga"]), undefined);
  assert.deepEqual(networkOverlaps.compute(membershipMatrix([{ city: "a", body: "p" }])), []);
});
