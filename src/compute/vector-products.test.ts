import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { computed, dyadTable } from "../../test/fixtures/inference.ts";
import { shuffled } from "../graph/shuffled.ts";
import { completeCases } from "../inference/dyad-table.ts";
import { leastSquares } from "../inference/least-squares.ts";
import { productsUnder } from "../inference/permuted-products.ts";
import { permutedStatistics } from "../inference/permuted-statistics.ts";
import { seededRandom } from "../measures/seeded-random.ts";
import { vectorProducts } from "./vector-products.ts";

function columns(nodes: number, many: number, seed: number): Float64Array[] {
  const random = seededRandom(seed);
  return Array.from({ length: many }, () =>
    Float64Array.from({ length: (nodes * (nodes - 1)) / 2 }, () => 2 * random() - 1),
  );
}

test("products two at a time are the sums over all pairs, whatever the number of columns", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 300 }),
      fc.integer({ min: 1, max: 15 }),
      fc.integer({ min: 1, max: 16 }),
      fc.nat(),
      (nodes, width, many, seed) => {
        const [permuted, fixed] = [columns(nodes, width, seed), columns(nodes, many, seed + 1)];
        const order = shuffled(nodes, seededRandom(seed));
        const told = vectorProducts(nodes, permuted, fixed)(order);
        for (const [k, one] of permuted.entries()) {
          const turned = underOrder(one, order);
          // Each sum is made in the same order, one pair after the other: not a digit differs.
          for (const [c, other] of fixed.entries())
            assert.equal(
              told(k, c),
              other.reduce((sum, value, at) => sum + (turned[at] ?? 0) * value, 0),
            );
        }
      },
    ),
    { numRuns: 25 },
  );
});

function underOrder(column: Float64Array, order: Uint32Array): number[] {
  const n = order.length;
  return [...order].flatMap((a, i) =>
    [...order.subarray(i + 1)].map((b) => {
      const [low, high] = [Math.min(a, b), Math.max(a, b)];
      return column[(low * (2 * n - low - 1)) / 2 + (high - low - 1)] ?? Number.NaN;
    }),
  );
}

test("they are those of the plain loops to 1e-9, order after order", () => {
  const [permuted, fixed] = [columns(200, 12, 4), columns(200, 13, 5)];
  const [plain, vector] = [productsUnder(200, permuted, fixed), vectorProducts(200, permuted, fixed)];
  for (let seed = 1; seed <= 3; seed++) {
    const order = shuffled(200, seededRandom(seed));
    const [one, other] = [plain(order), vector(order)];
    for (let k = 0; k < 12; k++)
      for (let c = 0; c < 13; c++) assert.ok(Math.abs(one(k, c) - other(k, c)) < 1e-9);
  }
});

for (const [name, made] of [
  ["whole", computed.mrqap],
  ["with gaps", computed.mrqapWithGaps],
] as const)
  test(`t from them is that of statsmodels fitted anew each time: ${name}`, () => {
    const dyads = completeCases(dyadTable(made.nodes, made.x, made.y, made.leftOut));
    const fit = leastSquares(dyads);
    assert.ok(!("why" in fit));
    const statistics = permutedStatistics(dyads, fit, vectorProducts);
    for (const [draw, order] of made.orders.entries()) {
      const told = statistics(Uint32Array.from(order));
      for (const [k, t] of (made.permutedT[draw] ?? []).entries())
        assert.ok(Math.abs((told[k] ?? Number.NaN) - t) < 1e-8, `${told[k]} ${t}`);
    }
  });
