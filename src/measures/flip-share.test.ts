import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { flipShare } from "./flip-share.ts";

const plan = { draws: 20_000, seed: 1987 };

/** The exact share for leads that all differ: Σ over d_i > 0 of Π_{j ≠ i} d_i / (d_i − d_j). */
function exactShare(leads: readonly number[]): number {
  return leads
    .filter((lead) => lead > 0)
    .map((lead) =>
      leads.reduce((product, other) => (other === lead ? product : (product * lead) / (lead - other)), 1),
    )
    .reduce((sum, term) => sum + term, 0);
}

for (const leads of [
  [3, -1],
  [1, -1],
  [2, 1, -3],
  [0.5, -0.2, -0.7, 1.1],
]) {
  test(`with leads of ${leads.join(", ")} the first is ahead as often as the exact formula says`, () => {
    const order = flipShare.compute(
      leads,
      leads.map(() => 0),
      plan,
    );
    // Four standard errors of a share over 20,000 draws are at most 0.0142.
    assert.ok(Math.abs((order?.ahead ?? -1) - exactShare(leads)) < 0.0142, `${order?.ahead}`);
  });
}

test("a city that leads on every component stays ahead under any weights", () => {
  const order = flipShare.compute([1, 2], [0, 1], plan);
  assert.deepEqual([order?.ahead, order?.behind, order?.flips], [1, 0, 0]);
});

test("two cities with the same components are level under any weights, and no order can flip", () => {
  const order = flipShare.compute([1, 2], [1, 2], plan);
  assert.deepEqual([order?.ahead, order?.behind, order?.level, order?.flips], [0, 0, 1, undefined]);
});

test("leads that cancel but for rounding have no order to flip", () => {
  assert.equal(flipShare.compute([0.1, 0.2, 0], [0, 0, 0.3], plan)?.flips, undefined);
});

test("a component that one of the two lacks is left out and told", () => {
  const order = flipShare.compute([1, undefined, 5], [0, 9], plan);
  assert.deepEqual([order?.components, order?.notGiven, order?.ahead], [1, 2, 1]);
});

test("without a shared component, or a draw, there is no share", () => {
  assert.equal(flipShare.compute([1, undefined], [undefined, 1], plan), undefined);
  assert.equal(flipShare.compute([], [], plan), undefined);
  assert.equal(flipShare.compute([1], [0], { draws: 0, seed: 1 }), undefined);
});

test("swapping the two swaps ahead and behind and keeps the flips", () => {
  const components = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 3, maxLength: 3 });
  fc.assert(
    fc.property(components, components, (first, second) => {
      const few = { draws: 50, seed: 3 };
      const there = flipShare.compute(first, second, few);
      const back = flipShare.compute(second, first, few);
      assert.ok(there && back);
      assert.deepEqual(
        [back.ahead, back.behind, back.level, back.flips],
        [there.behind, there.ahead, there.level, there.flips],
      );
    }),
  );
});
