import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { anyTies } from "../../test/fixtures/any-graph.ts";
import { seededRandom } from "../measures/seeded-random.ts";
import { configurationGraph, directedConfiguration, seatConfiguration } from "./configuration-model.ts";
import { directedGraph } from "./directed-graph.ts";
import { adjacency } from "./graph.ts";
import { membershipMatrix } from "./membership-matrix.ts";
import { directedRewirings, rewirings, seatRewirings } from "./rewiring.ts";

/** How often each outcome comes up in as many draws. */
function tallied(draw: () => string, draws: number): Map<string, number> {
  const times = new Map<string, number>();
  for (let i = 0; i < draws; i++) {
    const drawn = draw();
    times.set(drawn, (times.get(drawn) ?? 0) + 1);
  }
  return times;
}

function assertAlike(times: ReadonlyMap<string, number>, outcomes: number, draws: number): void {
  assert.equal(times.size, outcomes);
  const mean = draws / outcomes;
  // Six standard deviations of a count.
  for (const [outcome, count] of times)
    assert.ok(Math.abs(count - mean) < 6 * Math.sqrt(mean), `${outcome}: ${count} of ${mean}`);
}

test("six cities with one partner each pair up in all fifteen ways alike", () => {
  const pairs = adjacency([
    ["a", "b"],
    ["c", "d"],
    ["e", "f"],
  ]);
  const next = rewirings(pairs, seededRandom(1));
  assertAlike(
    tallied(() => next().neighbours.join(), 6000),
    15,
    6000,
  );
});

test("five cities in a ring stand in all twelve rings alike", () => {
  const ring = adjacency(["ab", "bc", "cd", "de", "ea"].map(([one = "", other = ""]) => [one, other]));
  const next = rewirings(ring, seededRandom(2));
  assertAlike(
    tallied(() => next().neighbours.join(), 6000),
    12,
    6000,
  );
});

test("three cities that list each other in a circle do so either way round alike", () => {
  const circle = directedGraph(["ab", "bc", "ca"].map(([one = "", other = ""]) => [one, other]));
  const next = directedRewirings(circle, seededRandom(3));
  assertAlike(
    tallied(() => next().heads.join(), 2000),
    2,
    2000,
  );
});

test("four cities that each list one and are listed by one do so in all nine ways alike", () => {
  const circle = directedGraph(["ab", "bc", "cd", "da"].map(([one = "", other = ""]) => [one, other]));
  const next = directedRewirings(circle, seededRandom(4));
  assertAlike(
    tallied(() => next().heads.join(), 5400),
    9,
    5400,
  );
});

test("three cities with a seat each in three bodies of one member sit in all six ways alike", () => {
  const matrix = membershipMatrix(["ax", "by", "cz"].map(([city = "", body = ""]) => ({ city, body })));
  const next = seatRewirings(matrix, seededRandom(5));
  assertAlike(
    tallied(() => next().columns.join(), 3000),
    6,
    3000,
  );
});

test("rewiring keeps every degree, and ties no city to itself or two cities twice", () => {
  fc.assert(
    fc.property(anyTies, fc.nat(), ({ nodes, edges }, seed) => {
      const graph = adjacency(edges, nodes);
      const next = rewirings(graph, seededRandom(seed));
      for (const drawn of [next(), next()]) {
        assert.deepEqual(drawn.offsets, graph.offsets);
        assert.deepEqual(drawn.dropped, { selfLoops: 0, duplicates: 0 });
      }
      const listings = directedGraph(edges, nodes);
      const turned = directedRewirings(listings, seededRandom(seed))();
      assert.deepEqual(turned.offsets, listings.offsets);
      assert.deepEqual(turned.inOffsets, listings.inOffsets);
      assert.deepEqual(turned.dropped, { selfLoops: 0, duplicates: 0 });
      const matrix = membershipMatrix(edges.map(([city, body]) => ({ city, body: `net:${body}` })));
      const sat = seatRewirings(matrix, seededRandom(seed))();
      assert.deepEqual(sat.offsets, matrix.offsets);
      assert.deepEqual(sat.columns.toSorted(), matrix.columns.toSorted());
      for (let v = 0; v < matrix.cities.length; v++) {
        const row = [...sat.columns.subarray(sat.offsets[v], sat.offsets[v + 1])];
        assert.deepEqual(
          row,
          [...new Set(row)].sort((a, b) => a - b),
        );
      }
    }),
  );
});

test("in the configuration model every loose end is joined, and what is left out is counted", () => {
  fc.assert(
    fc.property(anyTies, fc.nat(), ({ nodes, edges }, seed) => {
      const graph = adjacency(edges, nodes);
      const drawn = configurationGraph(graph, seededRandom(seed));
      const { selfLoops, duplicates } = drawn.dropped;
      assert.equal(drawn.neighbours.length / 2 + selfLoops + duplicates, graph.neighbours.length / 2);
      const listings = directedGraph(edges, nodes);
      const arcs = directedConfiguration(listings, seededRandom(seed));
      assert.equal(
        arcs.heads.length + arcs.dropped.selfLoops + arcs.dropped.duplicates,
        listings.heads.length,
      );
      const matrix = membershipMatrix(edges.map(([city, body]) => ({ city, body })));
      const sat = seatConfiguration(matrix, seededRandom(seed));
      assert.equal(sat.columns.length + sat.repeated, matrix.columns.length);
      assert.equal(sat.offsets.at(-1), sat.columns.length);
    }),
  );
});
