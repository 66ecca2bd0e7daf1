import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { partnerRelevance } from "./partner-relevance.ts";

test("one network in common is worth half, and two acts on the theme two thirds", () => {
  const [first, second] = partnerRelevance([
    { logOdds: -2, networks: 1, theme: 2 },
    { logOdds: -6, networks: 0, theme: 0 },
  ]);
  assert.deepEqual(first, { chance: 1, networks: 0.5, theme: 2 / 3, all: (1 + 0.5 + 2 / 3) / 3 });
  assert.deepEqual(second, { chance: 0, networks: 0, theme: 0, all: 0 });
});

test("relevance lies from 0 to 1, and more of anything never lowers it", () => {
  const signals = fc.record({
    logOdds: fc.double({ min: -20, max: 5, noNaN: true }),
    networks: fc.nat(12),
    theme: fc.nat(8),
  });
  fc.assert(
    fc.property(fc.array(signals, { minLength: 2, maxLength: 20 }), (candidates) => {
      const before = partnerRelevance(candidates);
      const more = candidates.map((each, at) => (at === 0 ? { ...each, networks: each.networks + 1 } : each));
      const after = partnerRelevance(more);
      assert.ok(before.every(({ all }) => all >= 0 && all <= 1));
      assert.ok((after[0]?.all ?? 0) > (before[0]?.all ?? 0));
      assert.deepEqual(after.slice(1), before.slice(1));
    }),
  );
});
