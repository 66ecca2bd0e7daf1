import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { computed, dyadTable } from "../../test/fixtures/inference.ts";
import { shuffled } from "../graph/shuffled.ts";
import { completeCases } from "../inference/dyad-table.ts";
import { logitModel } from "../inference/logit-model.ts";
import { AT_ONCE } from "../inference/products-of-orders.ts";
import { scoreStatistic } from "../inference/score-statistic.ts";
import { seededRandom } from "../measures/seeded-random.ts";
import { vectorOrders } from "./vector-orders.ts";
import { vectorProducts } from "./vector-products.ts";

test("twelve orders at once give to the last digit what each gives alone", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 300 }),
      fc.integer({ min: 1, max: 15 }),
      fc.integer({ min: 1, max: AT_ONCE }),
      fc.nat(),
      (nodes, many, orders, seed) => {
        const random = seededRandom(seed);
        const column = (): Float64Array =>
          Float64Array.from({ length: (nodes * (nodes - 1)) / 2 }, () => 2 * random() - 1);
        const [permuted, fixed] = [column(), Array.from({ length: many }, column)];
        const weight = seed % many;
        const drawn = Array.from({ length: orders }, () => shuffled(nodes, random));
        const squared = permuted.map((value) => value * value);
        const alone = vectorProducts(nodes, [permuted, squared], fixed);
        const together = vectorOrders(nodes, permuted, fixed, weight);
        // Twice, so that nothing of the first stays in the second.
        for (const some of [drawn, drawn.toReversed()])
          assert.deepEqual(
            together(some),
            some.map((order) => {
              const told = alone(order);
              return { along: fixed.map((_, c) => told(0, c)), squares: told(1, weight) };
            }),
          );
      },
    ),
    { numRuns: 25 },
  );
});

for (const [name, made] of [
  ["whole", computed.mrqapLogit],
  ["with gaps", computed.mrqapLogitWithGaps],
] as const)
  test(`the score from them is that of statsmodels fitted anew each time: ${name}`, () => {
    const dyads = completeCases(dyadTable(made.nodes, made.x, made.y, made.leftOut));
    const model = logitModel(dyads);
    assert.ok(!("why" in model));
    for (const k of made.score.keys()) {
      const { permuted } = scoreStatistic(dyads, model, k, vectorOrders);
      const orders = made.orders.slice(0, AT_ONCE).map((order) => Uint32Array.from(order));
      for (const [draw, z] of permuted(orders).entries())
        assert.ok(Math.abs(z - (made.permutedScore[draw]?.[k] ?? Number.NaN)) < 1e-7, `${z}`);
    }
  });
