import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { test } from "node:test";
import fc from "fast-check";
import * as z from "zod";
import { southernWomen } from "../../test/fixtures/backbone-cases.ts";
import { assertNear } from "../../test/fixtures/near.ts";
import { type MembershipMatrix, membershipMatrix } from "../graph/membership-matrix.ts";
import { complexityIndex } from "./complexity-index.ts";
import { fitness } from "./fitness.ts";
import type { CityValues } from "./measure.ts";
import { reflections } from "./reflections.ts";

const Values = z.record(z.string(), z.number());
const { women, oracle } = {
  women: southernWomen.matrix,
  oracle: z
    .object({ fitness: Values, complexity: Values, reflection: Values, eci: Values })
    .parse(JSON.parse(readFileSync(new URL("../../test/fixtures/complexity.json", import.meta.url), "utf8"))),
};
const named = (names: readonly string[], values: CityValues | undefined): object =>
  Object.fromEntries(names.map((name, at) => [name, values?.[at]]));

test("the Southern women's fitness and their events' complexity after 60 rounds are those found in 50 digits", () => {
  // Asked for so few rounds that the order is not looked at again before their end.
  const value = fitness.compute(women, 60);
  if (value?.rounds === 60) {
    assertNear(named(women.cities, value.cities), oracle.fitness, 1e-11);
    assertNear(named(women.bodies, value.bodies), oracle.complexity, 1e-11);
  } else assert.fail(`stopped after ${value?.rounds} rounds`);
});

test("the Southern women's 18th reflection is that of exact fractions, their ECI that of long multiplication", () => {
  assertNear(named(women.cities, reflections.compute(women, 18)), oracle.reflection, 1e-12);
  assertNear(named(women.cities, complexityIndex.compute(women)), oracle.eci, 1e-10);
});

test("the index is the same by way of cities as by way of bodies", () => {
  // As many cities more as bodies, each a copy of another: the smaller side changes, eigenvectors do not.
  const seats = southernWomen.seats.map(([city, body]) => ({ city, body }));
  const copied = membershipMatrix([
    ...seats,
    ...seats.map(({ city, body }) => ({ city, body: `${body} again` })),
  ]);
  assert.ok(copied.bodies.length > copied.cities.length && women.bodies.length < women.cities.length);
  assertNear([...complexityIndex.compute(copied)], [...complexityIndex.compute(women)], 1e-9);
});

const seat = fc.record({ city: fc.constantFrom(..."abcdefgh"), body: fc.constantFrom(..."pqrst") });
const anySeats = fc.array(seat, { minLength: 1, maxLength: 24 });
const other = new Map([..."abcdefghpqrst"].map((id, at) => [id, "wvutdcbaonmlk"[at] ?? ""]));
const renamed = (seats: readonly { city: string; body: string }[]): MembershipMatrix =>
  membershipMatrix(
    seats.map(({ city, body }) => ({ city: other.get(city) ?? "", body: other.get(body) ?? "" })),
  );

test("other names give the same values under those names, and a city without a seat has none and changes none", () => {
  const measures: readonly ((matrix: MembershipMatrix) => CityValues)[] = [
    (matrix) => reflections.compute(matrix, 6),
    (matrix) => complexityIndex.compute(matrix),
    (matrix) => fitness.compute(matrix, 20)?.cities ?? [],
  ];
  fc.assert(
    fc.property(anySeats, (seats) => {
      const matrix = membershipMatrix(seats);
      const [names, wider] = [renamed(seats), membershipMatrix(seats, ["nowhere"])];
      for (const values of measures) {
        const before = values(matrix);
        const after = values(names);
        matrix.cities.forEach((city, at) => {
          assertNear(after[names.cities.indexOf(other.get(city) ?? "")], before[at], 1e-7);
        });
        assertNear(
          [...values(wider)].filter((_, at) => wider.cities[at] !== "nowhere"),
          [...before],
        );
        assert.equal(values(wider)[wider.cities.indexOf("nowhere")], undefined);
      }
    }),
  );
});

test("the mean of fitness and of complexity is 1, that of the index 0 and its standard deviation 1", () => {
  fc.assert(
    fc.property(anySeats, (seats) => {
      const matrix = membershipMatrix(seats);
      const mean = (values: readonly number[]): number =>
        values.reduce((sum, each) => sum + each, 0) / values.length;
      const value = fitness.compute(matrix, 100);
      const fit = (value?.cities ?? []).filter((each) => each !== undefined);
      assertNear([mean(fit), mean(value?.bodies ?? [])], [1, 1]);
      assert.ok(fit.every((each) => each >= 0));
      const index = complexityIndex.compute(matrix).filter((each) => each !== undefined);
      if (index.length > 0) assertNear([mean(index), mean(index.map((each) => each ** 2))], [0, 1]);
    }),
  );
});

test("a nested world orders cities by their bodies, and its fitness settles long before ten thousand rounds", () => {
  const nested = membershipMatrix(
    [..."abcde"].flatMap((city, at) => [..."vwxyz"].slice(at).map((body) => ({ city, body }))),
  );
  const value = fitness.compute(nested, 10_000);
  assert.ok(value?.settled && value.rounds < 10_000);
  const [a = 0, b = 0, c = 0, d = 0, e = 0] = value.cities;
  assert.ok(a > b && b > c && c > d && d > e);
});

test("an index has no value outside the largest part, nor where parts, eigenvalues or directions are level", () => {
  const parts = membershipMatrix([
    ...[..."ab"].map((city) => ({ city, body: "p" })),
    { city: "a", body: "q" },
    { city: "c", body: "r" },
  ]);
  assertNear([...complexityIndex.compute(parts)], [1, -1, undefined]);
  const level = membershipMatrix([
    { city: "a", body: "p" },
    { city: "b", body: "q" },
  ]);
  assert.deepEqual(complexityIndex.compute(level), [undefined, undefined]);
  // A ring of four cities and four bodies: the second and the third eigenvalue are alike.
  const ring = membershipMatrix(
    [..."abcd"].flatMap((city, at) => [at, (at + 1) % 4].map((body) => ({ city, body: `n${body}` }))),
  );
  assert.deepEqual(complexityIndex.compute(ring), [undefined, undefined, undefined, undefined]);
  // A chain that reads the same from both ends has a first and a last, but no more or fewer bodies to tell which.
  const chain = membershipMatrix([
    { city: "a", body: "p" },
    { city: "b", body: "p" },
    { city: "b", body: "q" },
    { city: "c", body: "q" },
  ]);
  assert.deepEqual(complexityIndex.compute(chain), [undefined, undefined, undefined]);
});

test("where all sit in the same bodies there is no order, and without a seat no value", () => {
  const full = membershipMatrix([..."ab"].flatMap((city) => [..."pq"].map((body) => ({ city, body }))));
  assert.deepEqual(complexityIndex.compute(full), [undefined, undefined]);
  const none = membershipMatrix([], ["a"]);
  assert.deepEqual(complexityIndex.compute(none), [undefined]);
  assert.deepEqual(reflections.compute(none, 2), [undefined]);
  assert.deepEqual(reflections.compute(full, 1.5), [undefined, undefined]);
  assert.equal(fitness.compute(none, 10), undefined);
  assert.equal(fitness.compute(full, 0), undefined);
});

test("no assessment reads an exploratory measure; only one asked for by name, or the table of all, is", () => {
  const root = new URL("../..", import.meta.url);
  const files = globSync("src/{assessments,workbench}/**/*.ts", { cwd: root }).filter(
    (file) => !file.endsWith(".test.ts"),
  );
  const reading = (pattern: RegExp): string[] =>
    files.filter((file) => pattern.test(readFileSync(new URL(file, root), "utf8")));
  assert.ok(files.length > 20);
  assert.deepEqual(reading(/measures\/(fitness|reflections|complexity-index)\.ts/).sort(), [
    "src/assessments/seat-measures.ts",
    "src/assessments/slice-measures.ts",
  ]);
  assert.deepEqual(reading(/\/slice-measures\.ts/).sort(), [
    "src/assessments/chance-figures.ts",
    "src/assessments/city-columns.ts",
    "src/assessments/grouped-measures.ts",
    "src/assessments/listings-among.ts",
    "src/assessments/seat-measures.ts",
    "src/assessments/seat-pair-measures.ts",
    "src/assessments/told-measures.ts",
    "src/assessments/told-residual.ts",
    "src/workbench/answer-measure.ts",
    "src/workbench/computed-measure.ts",
    "src/workbench/measure-result.ts",
  ]);
  assert.deepEqual(reading(/\/(told|grouped|seat|seat-pair)-measures\.ts/).sort(), [
    "src/assessments/chance-figures.ts",
    "src/assessments/community-measures.ts",
    "src/assessments/grouped-measures.ts",
    "src/assessments/seat-measures.ts",
    "src/assessments/seat-pair-measures.ts",
    "src/assessments/told-residual.ts",
    "src/workbench/answer-measure.ts",
    "src/workbench/computed-measure.ts",
    "src/workbench/measure-refusal.ts",
    "src/workbench/measure-result.ts",
  ]);
  assert.deepEqual(reading(/\/city-columns\.ts/), ["src/workbench/answer-city-measures.ts"]);
});
