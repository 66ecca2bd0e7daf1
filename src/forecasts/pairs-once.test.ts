import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { pairsOnce } from "./pairs-once.ts";
import type { DatedTie } from "./past.ts";

const TIE: fc.Arbitrary<DatedTie> = fc
  .record({
    one: fc.nat(8),
    other: fc.nat(8),
    year: fc.option(fc.integer({ min: 1950, max: 2020 }), { nil: undefined }),
  })
  .map(({ one, other, year }) => ({ one, other, ...(year !== undefined && { year }) }));

test("rows again, the other way round and in another order name the same ties", () => {
  fc.assert(
    fc.property(fc.array(TIE), fc.array(fc.nat()), fc.infiniteStream(fc.boolean()), (ties, again, turned) => {
      const more = [...ties, ...again.flatMap((at) => ties[at % Math.max(1, ties.length)] ?? [])]
        .reverse()
        .map((tie) => (turned.next().value ? { ...tie, one: tie.other, other: tie.one } : tie));
      assert.deepEqual(pairsOnce(more), pairsOnce(ties));
    }),
  );
});

test("a pair is one tie, of its earliest date", () => {
  assert.deepEqual(
    pairsOnce([
      { one: 2, other: 1, year: 1990 },
      { one: 1, other: 2 },
      { one: 1, other: 2, year: 1987 },
    ]),
    [{ one: 1, other: 2, year: 1987 }],
  );
});
