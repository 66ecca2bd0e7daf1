import assert from "node:assert/strict";
import { test } from "node:test";
import { residualInterval, residualIntervals } from "./residual-interval.ts";
import { seededRandom } from "./seeded-random.ts";
import { type SizedCity, sizeResidual } from "./size-residual.ts";

const plan = { draws: 2000, seed: 1 };

/** Cities about a line of slope ½, off it by sums of twelve even draws, which are nearly normal. */
function cities(count: number, seed: number): SizedCity[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () => {
    const x = 9 + 5 * random();
    const off = Array.from({ length: 12 }, random).reduce((sum, each) => sum + each, -6);
    return { population: Math.exp(x), value: Math.exp(2 + x / 2 + off / 4) - 1 };
  });
}

test("the residual lies in its interval, as wide as the error of the line at that size is", () => {
  const world = cities(200, 3);
  const fit = sizeResidual.compute(world);
  const intervals = residualInterval.compute(world, plan);
  const xs = world.map(({ population = 1 }) => Math.log(population));
  const mean = xs.reduce((sum, x) => sum + x, 0) / xs.length;
  const spread = xs.reduce((sum, x) => sum + (x - mean) ** 2, 0);
  const residuals = (fit?.residuals ?? []).map((each) => each?.residual ?? Number.NaN);
  const s = Math.sqrt(residuals.reduce((sum, e) => sum + e ** 2, 0) / (xs.length - 2));
  xs.forEach((x, i) => {
    const { lower, upper } = intervals[i] ?? { lower: 0, upper: 0 };
    const error = s * Math.sqrt(1 / xs.length + (x - mean) ** 2 / spread);
    assert.ok(lower <= (residuals[i] ?? 0) && (residuals[i] ?? 0) <= upper);
    const ratio = (upper - lower) / (2 * 1.645 * error);
    assert.ok(ratio > 0.8 && ratio < 1.25, `${ratio}`);
  });
});

test("the same seed gives the same interval, another other draws, and a city alone what it has among all", () => {
  const world = cities(40, 5);
  const all = residualInterval.compute(world, plan);
  assert.deepEqual(residualInterval.compute(world, plan), all);
  assert.notDeepEqual(residualInterval.compute(world, { ...plan, seed: 2 }), all);
  assert.deepEqual(residualIntervals(world, plan)(7), all[7]);
});

test("29 cities, or cities of one population, or no draw, give none; nor has a city without a population one", () => {
  const world = cities(40, 5);
  const none = (given: readonly SizedCity[], draws = 50): void =>
    assert.ok(residualInterval.compute(given, { draws, seed: 1 }).every((each) => each === undefined));
  none(world.slice(0, 29));
  none(world.map(({ value }) => ({ value, population: 1000 })));
  none(world, 0);
  const [first, second] = residualInterval.compute([{ value: 3 }, ...world], { draws: 50, seed: 1 });
  assert.equal(first, undefined);
  assert.equal(second?.draws, 50);
});
