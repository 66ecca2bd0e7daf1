import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { division } from "./communities.ts";
import { layout } from "./layout.ts";
import { packed } from "./packed-parts.ts";
import { egoNetwork, partnersAt, shownGraph } from "./shown-graph.ts";

/** Two squares with their diagonals, tied by one pair. */
const IDS = ["a", "b", "c", "d", "e", "f", "g", "h"];
const square = (first: number) =>
  [0, 1, 2, 3].flatMap((one) =>
    [0, 1, 2, 3].flatMap((other) => (one < other ? [[first + one, first + other, 1] as const] : [])),
  );
const SQUARES = shownGraph(IDS, [...square(0), ...square(4), [0, 4, 1]]);

function laidOut(seed: number) {
  const { from, to, cities } = SQUARES;
  const { of } = division(cities.length, from, to, seed);
  return [...layout({ count: cities.length, from, to, of, seed })].at(-1)?.places();
}

test("the same graph and seed lie at the same places, and another seed elsewhere", () => {
  assert.deepEqual(laidOut(7), laidOut(7));
  assert.notDeepEqual(laidOut(7), laidOut(8));
});

test("who is bound to one another comes to lie nearer than who is not", () => {
  const { xs, ys } = laidOut(1) ?? { xs: [], ys: [] };
  const apart = (one: number, other: number): number =>
    Math.hypot((xs[one] ?? 0) - (xs[other] ?? 0), (ys[one] ?? 0) - (ys[other] ?? 0));
  assert.ok(apart(1, 2) < apart(1, 5), `${apart(1, 2)} and ${apart(1, 5)}`);
  assert.ok([...xs, ...ys].every(Number.isFinite));
});

test("parts that nothing ties stand in rows under the largest and do not overlap, whatever their sizes", () => {
  const size = fc.integer({ min: 0, max: 400 });
  fc.assert(
    fc.property(fc.array(fc.tuple(size, size), { minLength: 1, maxLength: 40 }), (sizes) => {
      const shifts = packed(sizes.map(([right, bottom]) => ({ left: 0, right, top: 0, bottom })));
      const lies = sizes.map(([wide, high], at) => ({
        wide,
        high,
        ...(shifts[at] ?? { right: 0, down: 0 }),
      }));
      for (const [at, one] of lies.entries())
        for (const other of lies.slice(at + 1))
          assert.ok(
            one.right + one.wide < other.right ||
              other.right + other.wide < one.right ||
              one.down + one.high < other.down ||
              other.down + other.high < one.down,
          );
    }),
  );
});

test("two squares that one pair ties are two communities of four", () => {
  const { from, to, cities } = SQUARES;
  const { of, sizes, modularity } = division(cities.length, from, to, 1);
  assert.deepEqual(sizes, [4, 4]);
  assert.deepEqual(new Set(of.slice(0, 4)).size, 1);
  // 2 × (6/13 − 1/4)
  assert.ok(Math.abs((modularity ?? 0) - 2 * (6 / 13 - 1 / 4)) < 1e-12);
});

test("a pair is one pair however often and in which order it is told, and weighs the sum", () => {
  const graph = shownGraph(IDS, [
    [2, 1, 1],
    [1, 2, 2],
    [3, 3, 1],
  ]);
  assert.deepEqual([...graph.cities], [1, 2]);
  assert.deepEqual([...graph.weights], [3]);
  assert.deepEqual([...graph.partners], [0, 1, 1, 0, 0, 0, 0, 0]);
});

test("one step from a city are its partners, two steps are theirs too", () => {
  const one = egoNetwork(SQUARES, IDS, 1, 1);
  const two = egoNetwork(SQUARES, IDS, 1, 2);
  assert.deepEqual([...(one?.cities ?? [])], [0, 1, 2, 3]);
  assert.deepEqual([...(two?.cities ?? [])], [0, 1, 2, 3, 4]);
  assert.equal(egoNetwork(shownGraph(IDS, [[0, 1, 1]]), IDS, 5, 2), undefined);
});

test("partnership is mutual, whatever the pairs", () => {
  const end = fc.integer({ min: 0, max: IDS.length - 1 });
  fc.assert(
    fc.property(fc.array(fc.tuple(end, end, fc.constant(1))), (bonds) => {
      const graph = shownGraph(IDS, bonds);
      for (const place of graph.cities.keys())
        for (const partner of partnersAt(graph, place)) assert.ok(partnersAt(graph, partner).includes(place));
    }),
  );
});
