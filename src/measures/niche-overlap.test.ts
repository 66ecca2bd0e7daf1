import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { assertNear } from "../../test/fixtures/near.ts";
import { type Niche, nicheOverlap } from "./niche-overlap.ts";
import { nicheOverlapSymmetric } from "./niche-overlap-symmetric.ts";

test("a city that is in one market only is wholly in the niche of one that is there among others, not the other way", () => {
  // a: ½ and ½; b: all in fairs. α_ab = ½ / ½ = 1, α_ba = ½ / 1.
  assert.equal(nicheOverlap.compute({ sports: 2, fairs: 2 }, { fairs: 5 }), 1);
  assert.equal(nicheOverlap.compute({ fairs: 5 }, { sports: 2, fairs: 2 }), 0.5);
  assertNear(nicheOverlapSymmetric.compute({ fairs: 5 }, { sports: 2, fairs: 2 }), Math.SQRT1_2);
});

test("it may exceed 1: a city that is all in the other's main market", () => {
  // p = 0.8, 0.2: 0.8 / (0.64 + 0.04).
  assertNear(nicheOverlap.compute({ sports: 4, fairs: 1 }, { sports: 7 }), 0.8 / 0.68);
});

const anyNiche = fc
  .array(fc.tuple(fc.constantFrom(..."klmno"), fc.integer({ min: 1, max: 9 })), {
    minLength: 1,
    maxLength: 5,
  })
  .map((pairs): Niche => Object.fromEntries(pairs));

test("neither units nor names of markets count, bounds hold, and a city overlaps wholly with itself", () => {
  fc.assert(
    fc.property(anyNiche, anyNiche, fc.integer({ min: 2, max: 50 }), (a, b, times) => {
      const renamed = (niche: Niche, by: number): Niche =>
        Object.fromEntries(Object.entries(niche).map(([market, amount]) => [`_${market}`, amount * by]));
      const alpha = nicheOverlap.compute(a, b) ?? -1;
      const back = nicheOverlap.compute(b, a) ?? -1;
      const both = nicheOverlapSymmetric.compute(a, b) ?? -1;
      assertNear(nicheOverlap.compute(renamed(a, times), renamed(b, 1)), alpha);
      assertNear(nicheOverlapSymmetric.compute(b, a), both);
      assertNear(both, Math.sqrt(alpha * back));
      assert.ok(alpha >= 0 && alpha <= (1 + Math.sqrt(Object.keys(a).length)) / 2 + 1e-12);
      assert.ok(both >= 0 && both <= 1);
      assertNear(nicheOverlap.compute(a, a), 1);
      assertNear(nicheOverlapSymmetric.compute(a, a), 1);
    }),
  );
});

test("a city in no market on file has no niche; a market with 0 is none, one with less or no number an error of the data", () => {
  for (const measure of [nicheOverlap, nicheOverlapSymmetric])
    for (const none of [
      {},
      { fairs: 0 },
      { fairs: -1, sports: 3 },
      { fairs: Number.NaN },
      { fairs: 1 / 0 },
    ]) {
      assert.equal(measure.compute(none, { fairs: 1 }), undefined);
      assert.equal(measure.compute({ fairs: 1 }, none), undefined);
    }
  assert.equal(nicheOverlap.compute({ fairs: 1, sports: 0 }, { sports: 2 }), 0);
});

test("a market called as a part of every object is a market like others", () => {
  assert.equal(nicheOverlap.compute({ constructor: 1 }, { fairs: 1 }), 0);
});
