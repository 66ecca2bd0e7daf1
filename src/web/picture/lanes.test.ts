import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { lanes, type Stretch } from "./lanes.ts";

test("a tie that began when another had ended shares its lane, one that began earlier does not", () => {
  const stretches = [
    { from: 1999, to: 2010 },
    { from: 2010, to: 2026 },
    { from: 2005, to: 2026 },
  ];
  assert.deepEqual(lanes(stretches), [0, 0, 1]);
  assert.deepEqual(lanes(stretches, 1), [0, 2, 1]);
});

const stretches = fc.array(
  fc
    .tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 30 }))
    .map(([from, length]): Stretch => ({ from, to: from + length })),
  { maxLength: 30 },
);

test("in one lane nothing overlaps, and there are as many lanes as ever lie over one place", () => {
  fc.assert(
    fc.property(stretches, (all) => {
      const found = lanes(all);
      for (const [a, one] of all.entries())
        for (const [b, other] of all.entries())
          if (a < b && found[a] === found[b]) assert.ok(one.to <= other.from || other.to <= one.from);
      const over = all.map(({ from }) => all.filter((each) => each.from <= from && from < each.to).length);
      assert.equal(Math.max(-1, ...found) + 1, Math.max(0, ...over));
    }),
  );
});
