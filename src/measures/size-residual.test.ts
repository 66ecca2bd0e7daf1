import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import * as z from "zod";
import { assertNear } from "../../test/fixtures/near.ts";
import { LEAST_CITIES, type SizedCity, sizeResidual } from "./size-residual.ts";

const numbers = z.array(z.number());
const Fixture = z.object({
  population: numbers,
  value: numbers,
  intercept: z.number(),
  slope: z.number(),
  residual: numbers,
  standardised: numbers,
});
const file = new URL("../../test/fixtures/size-residual.json", import.meta.url);
const fixture = Fixture.parse(JSON.parse(readFileSync(file, "utf8")));
const world: readonly SizedCity[] = fixture.population.map((population, i) => ({
  population,
  value: fixture.value[i],
}));

test("line, residuals and standardised residuals of forty cities are those of numpy's least squares", () => {
  assertNear(
    sizeResidual.compute(world),
    {
      intercept: fixture.intercept,
      slope: fixture.slope,
      cities: 40,
      residuals: fixture.residual.map((residual, i) => ({ residual, standardised: fixture.standardised[i] })),
    },
    1e-8,
  );
});

test("residuals add up to 0", () => {
  const residuals = sizeResidual.compute(world)?.residuals ?? [];
  assert.equal(residuals.length, 40);
  const sum = residuals.reduce((total, each) => total + (each?.residual ?? Number.NaN), 0);
  assert.ok(Math.abs(sum) < 1e-9);
});

test("29 cities with values are too few, whatever the number of cities", () => {
  const few = world.map((city, i) => (i < LEAST_CITIES - 1 ? city : { population: 1000 }));
  assert.equal(sizeResidual.compute(few), undefined);
  assert.equal(sizeResidual.compute([]), undefined);
});

test("a city without a population has no residual and bends no line", () => {
  const fit = sizeResidual.compute([
    { value: 9 },
    { population: 0, value: 9 },
    { population: 5000 },
    ...world,
  ]);
  assert.deepEqual(fit?.residuals.slice(0, 3), [undefined, undefined, undefined]);
  assert.equal(fit?.cities, 40);
  assertNear(fit?.slope, fixture.slope);
});

test("cities all of one size predict nothing", () => {
  const same = world.map(({ value }) => ({ population: 123_457, value }));
  assert.equal(sizeResidual.compute(same), undefined);
});

test("where the line meets every city the residual is 0 and has no standardised form", () => {
  const exact = Array.from({ length: 30 }, (_, i) => ({ population: 2 ** (i + 5), value: 2 ** (i + 1) - 1 }));
  for (const each of sizeResidual.compute(exact)?.residuals ?? [undefined]) {
    assert.ok(each && Math.abs(each.residual) < 1e-9);
    assert.equal(each.standardised, undefined);
  }
});
