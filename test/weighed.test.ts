import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { Comparison } from "../src/assessments/compare.ts";
import { weighedPairs } from "../src/web/compare/weighed.ts";
import { workbenchOfTests } from "./bundled-workbench.ts";

const workbench = await workbenchOfTests();
const comparison: Comparison = await workbench.comparison({
  city: ["Cape Town", "Tokyo", "Barcelona, ES"],
  asOf: "2026-11-23",
});

test("with equal weights every pair has the order of the reply, to the draw", () => {
  for (const [at, { first, second, order }] of weighedPairs(comparison, {}).entries()) {
    const told = comparison.weights[at];
    assert.equal(comparison.cities[first]?.id, told?.first);
    assert.equal(comparison.cities[second]?.id, told?.second);
    assert.equal(order?.ahead, told?.ahead);
    assert.equal(order?.flips, told?.flips);
  }
});

const only = (row: string) => Object.fromEntries(comparison.rows.map(({ id }) => [id, id === row ? 10 : 0]));

test("when only the bodies weigh, the city in more bodies is ahead in every draw", () => {
  const cells = comparison.rows.find(({ id }) => id === "bodies")?.cells ?? [];
  for (const { first, second, order } of weighedPairs(comparison, only("bodies"))) {
    const lead = (cells[first]?.value ?? 0) - (cells[second]?.value ?? 0);
    assert.equal(order?.ahead, lead > 0 ? 1 : 0);
  }
});

test("without any weight there is no order", () => {
  for (const { order } of weighedPairs(comparison, only("none"))) assert.equal(order, undefined);
});

test("doubling all weights changes nothing, and shares of draws add up", () => {
  const weights = fc.record(
    Object.fromEntries(comparison.rows.map(({ id }) => [id, fc.integer({ min: 1, max: 5 })])),
  );
  fc.assert(
    fc.property(weights, (set) => {
      const doubled = Object.fromEntries(Object.entries(set).map(([id, weight]) => [id, 2 * weight]));
      const pairs = weighedPairs(comparison, set);
      assert.deepEqual(weighedPairs(comparison, doubled), pairs);
      for (const { order } of pairs)
        if (order) assert.ok(Math.abs(order.ahead + order.behind + order.level - 1) < 1e-9);
    }),
    { numRuns: 20 },
  );
});
