import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { fourCamps, southernWomen } from "../../test/fixtures/backbone-cases.ts";
import { assertNear } from "../../test/fixtures/near.ts";
import { bipartiteConfiguration, chanceOf } from "./bipartite-configuration.ts";
import { type MembershipMatrix, membershipMatrix } from "./membership-matrix.ts";

/** Cities a, b, … in bodies 0, 1, …, one word a city: "110" sits in the first two of three. */
function rows(...words: readonly string[]): MembershipMatrix {
  const name = (row: number): string => `c${String(row).padStart(2, "0")}`;
  const seats = words.flatMap((word, row) =>
    [...word].flatMap((cell, body) =>
      cell === "1" ? [{ city: name(row), body: `n${String(body).padStart(2, "0")}` }] : [],
    ),
  );
  return membershipMatrix(
    seats,
    words.map((_, row) => name(row)),
  );
}

function table(matrix: MembershipMatrix): number[][] {
  const model = bipartiteConfiguration(matrix);
  return matrix.cities.map((_, city) => matrix.bodies.map((_, body) => chanceOf(model, city, body)));
}

const near = (actual: number, expected: number, tolerance = 1e-9): void =>
  assert.ok(Math.abs(actual - expected) <= tolerance, `${actual} is not ${expected}`);

const anyWords = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 9 }))
  .chain(([height, width]) =>
    fc.array(fc.string({ unit: fc.constantFrom("0", "1"), minLength: width, maxLength: width }), {
      minLength: height,
      maxLength: height,
    }),
  );

test("expected numbers of bodies and of members are those on file, whatever the matrix", () => {
  fc.assert(
    fc.property(anyWords, (words) => {
      const matrix = rows(...words);
      const model = bipartiteConfiguration(matrix);
      assert.ok(model.residual <= 1e-8, `residual ${model.residual}`);
      table(matrix).forEach((chances, city) => {
        const sum = chances.reduce((all, chance) => all + chance, 0);
        near(sum, (matrix.offsets[city + 1] ?? 0) - (matrix.offsets[city] ?? 0), 1e-8);
        assert.ok(chances.every((chance) => chance >= 0 && chance <= 1));
      });
    }),
    { numRuns: 300 },
  );
});

/** Every matrix of zeros and ones with the same sums, one array of rows each. */
function all(words: readonly string[]): number[][][] {
  const width = words[0]?.length ?? 0;
  const cells = words.map((word) => [...word].map(Number));
  const sum = (row: readonly number[]): number => row.reduce((a, b) => a + b, 0);
  const every = Array.from({ length: 2 ** width }, (_, bits) =>
    Array.from({ length: width }, (_, at) => (bits >> at) & 1),
  );
  const filled = (row: number, left: readonly number[]): number[][][] => {
    if (row === cells.length) return left.every((each) => each === 0) ? [[]] : [];
    return every
      .filter(
        (line) => sum(line) === sum(cells[row] ?? []) && line.every((cell, at) => cell <= (left[at] ?? 0)),
      )
      .flatMap((line) =>
        filled(
          row + 1,
          left.map((each, at) => each - (line[at] ?? 0)),
        ).map((rest) => [line, ...rest]),
      );
  };
  return filled(
    0,
    Array.from({ length: width }, (_, at) => sum(cells.map((row) => row[at] ?? 0))),
  );
}

test("a chance is 0 or 1 just where every matrix with the same sums has the same cell", () => {
  const small = fc
    .tuple(fc.integer({ min: 2, max: 5 }), fc.integer({ min: 2, max: 4 }))
    .chain(([height, width]) =>
      fc.array(fc.string({ unit: fc.constantFrom("0", "1"), minLength: width, maxLength: width }), {
        minLength: height,
        maxLength: height,
      }),
    );
  fc.assert(
    fc.property(small, (words) => {
      const matrix = rows(...words);
      const possible = all(words);
      const body = new Map(matrix.bodies.map((id, at) => [Number(id.slice(1)), at]));
      const chances = table(matrix);
      words.forEach((word, city) => {
        for (const column of [...word].keys()) {
          const at = body.get(column);
          if (at === undefined) continue;
          const seen = new Set(possible.map((each) => each[city]?.[column]));
          const chance = chances[city]?.[at] ?? -1;
          if (seen.size === 1) assert.equal(chance, [...seen][0]);
          else assert.ok(chance > 1e-6 && chance < 1 - 1e-6, `${chance} in ${words}`);
        }
      });
    }),
    { numRuns: 300 },
  );
});

test("the Southern women's chances, and those of four camps, are the ones found by bisection in 50 digits", () => {
  for (const { matrix, chances } of [southernWomen, fourCamps]) {
    const model = bipartiteConfiguration(matrix);
    matrix.cities.forEach((city, row) => {
      matrix.bodies.forEach((body, column) => {
        near(chanceOf(model, row, column), chances[city]?.[body] ?? -1, 1e-12);
      });
    });
  }
});

test("where nothing is forced, odds are a product: what a city brings times what a body brings", () => {
  const chances = table(rows("1110", "0101", "1000", "0011", "1001"));
  const odds = chances.map((line) => line.map((chance) => chance / (1 - chance)));
  const first = odds[0] ?? [];
  for (const line of odds)
    line.forEach((each, k) => {
      near((each * (first[0] ?? 0)) / ((line[0] ?? 0) * (first[k] ?? 0)), 1);
    });
});

test("a city in every body is sure of each, one in none of none, and the rest share what is left", () => {
  assertNear(table(rows("11", "00", "10", "01")), [
    [1, 1],
    [0, 0],
    [0.5, 0.5],
    [0.5, 0.5],
  ]);
});

test("a block that the sums fill, and one that they empty, are found where no row or column is full or empty", () => {
  // Cities 1 and 2 need three of four bodies, of which two have but one member each: both sit in the first two.
  const chances = table(rows("1110", "1101", "1000", "0100"));
  assertNear(chances, [
    [1, 1, 0.5, 0.5],
    [1, 1, 0.5, 0.5],
    [0.5, 0.5, 0, 0],
    [0.5, 0.5, 0, 0],
  ]);
});

test("the order of cities and a city without a seat change no one's chances", () => {
  const words = ["1100", "0110", "0011", "1110", "1000"];
  const before = table(rows(...words));
  near(bipartiteConfiguration(rows(...words, "0000")).residual, 0, 1e-8);
  assert.deepEqual(table(rows(...words, "0000")).slice(0, words.length), before);
  const turned = table(rows(...words.toReversed())).toReversed();
  turned.forEach((line, city) => {
    line.forEach((chance, body) => {
      near(chance, before[city]?.[body] ?? -1);
    });
  });
});

test("bodies from two members to nine tenths of 6,000 cities are met to a hundred millionth", () => {
  const seats = Array.from({ length: 6000 }, (_, city) => city).flatMap((city) =>
    Array.from({ length: 80 }, (_, body) => body)
      // The first body takes nine cities of ten, the next half as many, and from the twelfth on a handful.
      .filter((body) => (city * 7919 + body * 104729) % 6000 < Math.max(2 + (body % 5), 5400 / 2 ** body))
      .map((body) => ({ city: `c${city}`, body: `n${body}` })),
  );
  const model = bipartiteConfiguration(membershipMatrix(seats));
  assert.ok(model.residual <= 1e-8, `residual ${model.residual}`);
});

test("without a city or a body there is nothing to solve", () => {
  assert.equal(bipartiteConfiguration(membershipMatrix([])).residual, 0);
  assert.equal(bipartiteConfiguration(membershipMatrix([], ["a"])).residual, 0);
});
