import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { southernWomen } from "../../test/fixtures/backbone-cases.ts";
import { assertNear } from "../../test/fixtures/near.ts";
import { type MembershipMatrix, membershipMatrix, seatsOf } from "../graph/membership-matrix.ts";
import { seatRewirings } from "../graph/rewiring.ts";
import { seededRandom } from "../measures/seeded-random.ts";
import { bipartiteClustering, interlockGini, pairsTogether } from "./seat-figures.ts";

test("139 of the 153 pairs of Davis's women met, and met again 0.468 of the time, as networkx has it", () => {
  const { matrix } = southernWomen;
  assert.equal(pairsTogether(matrix), 139);
  assertNear(bipartiteClustering(matrix), 0.468, 2e-3);
});

test("where nobody sits, or nobody meets, there is no figure", () => {
  const none = membershipMatrix([]);
  const apart = membershipMatrix([
    { city: "a", body: "one" },
    { city: "b", body: "two" },
  ]);
  for (const figure of [pairsTogether, bipartiteClustering, interlockGini])
    assert.equal(figure(none), undefined);
  assert.deepEqual(
    [pairsTogether(apart), bipartiteClustering(apart), interlockGini(apart)],
    [0, undefined, undefined],
  );
});

const anySeats = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 4 })), { minLength: 1 })
  .map((seats) => membershipMatrix(seats.map(([city, body]) => ({ city: `c${city}`, body: `b${body}` }))));

test("the figures are those that counting all pairs gives, and rewiring keeps what they are made of", () => {
  fc.assert(
    fc.property(anySeats, fc.integer({ min: 1, max: 99 }), (matrix, seed) => {
      for (const each of [matrix, seatRewirings(matrix, seededRandom(seed))()]) {
        const [pairs, clustering, gini] = counted(each);
        assertNear(
          [pairsTogether(each), bipartiteClustering(each), interlockGini(each)],
          [pairs, clustering, gini],
        );
      }
    }),
  );
});

/** The same by brute force. */
function counted(matrix: MembershipMatrix): [number, number | undefined, number | undefined] {
  const rows = matrix.cities.map((_, city) => new Set(seatsOf(matrix, city).map(([body]) => body)));
  const shared = (a: number, b: number): number => [...(rows[a] ?? [])].filter((k) => rows[b]?.has(k)).length;
  const pairs = rows.flatMap((_, a) => rows.flatMap((__, b) => (a < b ? [shared(a, b)] : [])));
  const members = (body: number): number => rows.filter((row) => row.has(body)).length;
  const paths = rows.flatMap((row) => [...row].map((k) => (row.size - 1) * (members(k) - 1)));
  const [cycles, threes] = [sum(pairs.map((s) => (s * (s - 1)) / 2)), sum(paths)];
  const links = rows.map((_, a) => sum(rows.map((__, b) => (a === b ? 0 : shared(a, b)))));
  const apart = sum(links.flatMap((one) => links.map((other) => Math.abs(one - other))));
  const total = sum(links);
  return [
    pairs.filter((s) => s > 0).length,
    threes === 0 ? undefined : (4 * cycles) / threes,
    // Half the mean difference of two cities, over the mean.
    total === 0 ? undefined : apart / (2 * links.length * total),
  ];
}

const sum = (values: readonly number[]): number => values.reduce((all, each) => all + each, 0);
