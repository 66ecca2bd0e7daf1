import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { betaBelow, betaQuantile } from "./beta-quantile.ts";
import { chanceOfAtLeast } from "./binomial-limits.ts";

const near = (one: number, other: number): void =>
  assert.ok(Math.abs(one - other) < 1e-9, `${one} is not ${other}`);

test("quantiles with a closed form are met: the arcsine distribution and powers", () => {
  for (const p of [0.025, 0.3, 0.5, 0.975]) {
    near(betaQuantile(p, 0.5, 0.5), Math.sin((Math.PI * p) / 2) ** 2);
    near(betaQuantile(p, 1, 7), 1 - (1 - p) ** (1 / 7));
    near(betaQuantile(p, 7, 1), p ** (1 / 7));
    near(betaQuantile(p, 1 / 8, 1), p ** 8);
  }
});

test("Beta(k, n − k + 1) is what the tail of a binomial says", () => {
  fc.assert(
    fc.property(
      fc
        .integer({ min: 2, max: 80 })
        .chain((n) => fc.tuple(fc.integer({ min: 1, max: n - 1 }), fc.constant(n))),
      fc.double({ min: 0.01, max: 0.99, noNaN: true }),
      ([k, n], chance) => near(betaQuantile(chance, k, n - k + 1), chanceOfAtLeast(k, n, chance)),
    ),
  );
});

test("a quantile is where the distribution function gives its probability back, and mirrors", () => {
  const shape = fc.double({ min: 0.125, max: 60, noNaN: true });
  fc.assert(
    fc.property(shape, shape, fc.double({ min: 0.02, max: 0.98, noNaN: true }), (a, b, p) => {
      const at = betaQuantile(p, a, b);
      // Where nearly all lies within a number's last digit of 1, no quantile can be written.
      fc.pre(at < 1 - 1e-6);
      assert.ok(Math.abs(betaBelow(at, a, b) - p) < 1e-7);
      assert.ok(Math.abs(at - (1 - betaQuantile(1 - p, b, a))) < 1e-7);
    }),
  );
});
