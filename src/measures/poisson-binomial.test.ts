import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import fc from "fast-check";
import * as z from "zod";
import { poissonBinomialTails } from "./poisson-binomial.ts";
import { normalAbove, refinedNormalTails } from "./refined-normal.ts";

const Numbers = z.array(z.number());
const Cases = z.object({ cases: z.array(z.object({ numerators: Numbers, upper: Numbers, lower: Numbers })) });
const file = new URL("../../test/fixtures/poisson-binomial.json", import.meta.url);
const { cases } = Cases.parse(JSON.parse(readFileSync(file, "utf8")));

function relativelyNear(actual: number | undefined, expected: number | undefined, tolerance: number): void {
  const near = Math.abs((actual ?? -1) - (expected ?? -2)) <= tolerance * Math.abs(expected ?? 0);
  assert.ok(near, `${actual} is not ${expected}`);
}

test("each tail is right to 13 digits of itself, however small it is and however few are asked for", () => {
  for (const { numerators, upper, lower } of cases) {
    const chances = numerators.map((each) => each / 2 ** 20);
    for (const most of new Set([0, 1, 3, numerators.length])) {
      const tails = poissonBinomialTails(chances, most);
      assert.equal(tails.upper.length, most + 1);
      for (let k = 0; k <= Math.min(most, numerators.length); k++) {
        relativelyNear(tails.upper[k], upper[k], 1e-13);
        relativelyNear(tails.lower[k], lower[k], 1e-13);
      }
    }
  }
  assert.ok(cases.some(({ upper }) => upper.some((each) => each > 0 && each < 1e-100)));
});

const anyChances = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 9 });

test("tails are what adding up every outcome gives", () => {
  fc.assert(
    fc.property(anyChances, (chances) => {
      const exactly = new Array<number>(chances.length + 2).fill(0);
      for (let outcome = 0; outcome < 2 ** chances.length; outcome++) {
        const won = chances.map((_, trial) => (outcome >> trial) & 1);
        const count = won.reduce((sum, each) => sum + each, 0);
        const weight = chances.reduce((all, chance, trial) => all * (won[trial] ? chance : 1 - chance), 1);
        exactly[count] = (exactly[count] ?? 0) + weight;
      }
      const tails = poissonBinomialTails(chances, chances.length + 1);
      exactly.forEach((_, k) => {
        const sum = (part: readonly number[]): number => part.reduce((all, each) => all + each, 0);
        assert.ok(Math.abs((tails.upper[k] ?? -1) - sum(exactly.slice(k))) < 1e-12);
        assert.ok(Math.abs((tails.lower[k] ?? -1) - sum(exactly.slice(0, k + 1))) < 1e-12);
      });
    }),
    { numRuns: 200 },
  );
});

test("the order of trials and a trial that cannot succeed change nothing but rounding", () => {
  fc.assert(
    fc.property(anyChances, (chances) => {
      const before = poissonBinomialTails(chances, 4);
      const after = poissonBinomialTails([0, ...chances.toReversed(), 0], 4);
      before.upper.forEach((tail, k) => {
        assert.ok(Math.abs(tail - (after.upper[k] ?? -1)) < 1e-14);
      });
    }),
  );
});

test("the normal tail is known far out to 13 digits", () => {
  // 1 − Φ(x): Abramowitz and Stegun, tables 26.1 and 26.2.
  relativelyNear(normalAbove(0), 0.5, 1e-15);
  relativelyNear(normalAbove(1), 0.158655253931457, 1e-13);
  relativelyNear(normalAbove(2.5), 0.00620966532577613, 1e-12);
  relativelyNear(normalAbove(3), 0.00134989803163009, 1e-12);
  relativelyNear(normalAbove(-1), 0.841344746068543, 1e-13);
  assert.ok(Math.abs(normalAbove(FAR - 1e-12) / normalAbove(FAR + 1e-12) - 1) < 1e-10);
});
const FAR = 2.5;

test("the refined normal tails of 200 even trials miss the exact ones by less than a thousandth", () => {
  const chances = Array.from({ length: 200 }, (_, trial) => (trial + 0.5) / 200);
  const exact = poissonBinomialTails(chances, 200);
  const near = refinedNormalTails(chances, 200);
  for (let k = 0; k <= 200; k++) {
    assert.ok(Math.abs((exact.upper[k] ?? 0) - (near.upper[k] ?? 1)) < 1e-3);
    assert.ok(Math.abs((exact.lower[k] ?? 0) - (near.lower[k] ?? 1)) < 1e-3);
  }
});

test("where every trial is sure, so are the refined normal tails", () => {
  assert.deepEqual(refinedNormalTails([1, 0, 1], 3), {
    upper: Float64Array.of(1, 1, 1, 0),
    lower: Float64Array.of(0, 0, 1, 1),
  });
});
