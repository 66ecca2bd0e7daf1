import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { southernWomen } from "../../test/fixtures/backbone-cases.ts";
import { type MembershipMatrix, membershipMatrix } from "../graph/membership-matrix.ts";
import { coMembershipNull } from "./co-membership-null.ts";
import { interlockLink } from "./interlock-link.ts";

/** Every way of choosing `size` of some members. */
function choices(members: readonly string[], size: number): string[][] {
  const [first, ...rest] = members;
  if (size === 0) return [[]];
  if (first === undefined) return [];
  return [...choices(rest, size - 1).map((chosen) => [first, ...chosen]), ...choices(rest, size)];
}

/** Every set of rosters in which bodies have these sizes and cities these numbers of seats. */
function rosters(sizes: readonly number[], seats: Readonly<Record<string, number>>): string[][][] {
  const [size, ...rest] = sizes;
  if (size === undefined) return Object.values(seats).every((left) => left === 0) ? [[]] : [];
  const able = Object.keys(seats).filter((city) => (seats[city] ?? 0) > 0);
  return choices(able, size).flatMap((roster) => {
    const left = Object.fromEntries(
      Object.entries(seats).map(([city, n]) => [city, roster.includes(city) ? n - 1 : n]),
    );
    return rosters(rest, left).map((others) => [roster, ...others]);
  });
}

const sizes = [3, 2, 2, 1];
const each = { a: 3, b: 2, c: 2, d: 1 };
const world = (given: readonly (readonly string[])[]): MembershipMatrix =>
  membershipMatrix(given.flatMap((roster, body) => roster.map((city) => ({ city, body: `n${body}` }))));

test("mean, deviation and chance are those over every set of rosters with the same sizes", () => {
  const every = rosters(sizes, each);
  assert.ok(every.length > 10);
  const observed = every[0] ?? [];
  const pairs = choices(Object.keys(each), 2) as [string, string][];
  const drawn = coMembershipNull.compute(world(observed), pairs, { draws: 20_000, seed: 3 });
  pairs.forEach(([a, b], at) => {
    const counts = every.map(
      (given) => given.filter((roster) => roster.includes(a) && roster.includes(b)).length,
    );
    const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length;
    const variance = counts.reduce((sum, count) => sum + (count - mean) ** 2, 0) / counts.length;
    const shared = observed.filter((roster) => roster.includes(a) && roster.includes(b)).length;
    const more = counts.filter((count) => count >= shared).length / counts.length;
    const found = drawn[at];
    assert.equal(found?.shared, shared);
    assert.ok(Math.abs((found?.mean ?? 0) - mean) < 0.02, `${a}${b}: ${found?.mean} is not ${mean}`);
    assert.ok(Math.abs((found?.deviation ?? 0) - Math.sqrt(variance)) < 0.02);
    assert.ok(Math.abs((found?.asManyOrMore ?? 0) - more) < 0.02);
    if (found?.z !== undefined) assert.ok(Math.abs(found.z - (shared - mean) / Math.sqrt(variance)) < 0.06);
  });
});

test("the same seed gives the same draws, and what is shared is what the rosters say", () => {
  const { matrix, seats } = southernWomen;
  const graded = membershipMatrix(seats.map(([city, body]) => ({ city, body, grade: 1 })));
  const pairs = choices(matrix.cities.slice(0, 8), 2) as [string, string][];
  const plan = { draws: 200, seed: 5 };
  const drawn = coMembershipNull.compute(matrix, pairs, plan);
  assert.deepEqual(coMembershipNull.compute(matrix, pairs, plan), drawn);
  pairs.forEach(([a, b], at) => {
    assert.equal(drawn[at]?.shared, interlockLink.compute(graded, a, b));
    assert.ok((drawn[at]?.asManyOrMore ?? 0) + (drawn[at]?.asManyOrFewer ?? 0) >= 1);
    assert.ok((drawn[at]?.asManyOrMore ?? 0) >= 1 / 201 && (drawn[at]?.asManyOrMore ?? 2) <= 1);
  });
});

test("more than 32 bodies are counted as well as fewer", () => {
  const seats = Array.from({ length: 70 }, (_, body) =>
    ["a", "b"].map((city) => ({ city, body: `n${body}` })),
  );
  const matrix = membershipMatrix(seats.flat());
  assert.equal(coMembershipNull.compute(matrix, [["a", "b"]], { draws: 2, seed: 1 })[0]?.shared, 70);
});

test("a city with itself or one that is nowhere has no value, nor has a pair without draws", () => {
  const pairs = [
    ["a", "a"],
    ["a", "nowhere"],
    ["a", "b"],
  ] as const;
  const drawn = coMembershipNull.compute(world([["a", "b"]]), pairs, { draws: 3, seed: 1 });
  assert.deepEqual(
    drawn.map((value) => value === undefined),
    [true, true, false],
  );
  assert.deepEqual(coMembershipNull.compute(world([["a", "b"]]), pairs, { draws: 0, seed: 1 }), [
    undefined,
    undefined,
    undefined,
  ]);
});

test("over all pairs, draws share what is on file to within what sizes of bodies leave: the same sum", () => {
  const seat = fc.record({ city: fc.constantFrom(..."abcde"), body: fc.constantFrom("p", "q", "r") });
  fc.assert(
    fc.property(fc.array(seat, { minLength: 2, maxLength: 12 }), fc.nat(), (seats, seed) => {
      const matrix = membershipMatrix(seats);
      const pairs = choices(matrix.cities, 2) as [string, string][];
      const drawn = coMembershipNull.compute(matrix, pairs, { draws: 3, seed });
      const sum = (of: "shared" | "mean"): number => drawn.reduce((all, pair) => all + (pair?.[of] ?? 0), 0);
      assert.ok(Math.abs(sum("shared") - sum("mean")) < 1e-9);
    }),
    { numRuns: 50 },
  );
});
