import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { anyTies } from "../../test/fixtures/any-graph.ts";
import { breadthFirst } from "./breadth-first.ts";
import { adjacency, type Graph } from "./graph.ts";

test("two shortest paths lead across a square, and none to another shore", () => {
  const graph = adjacency(
    [
      ["a", "b"],
      ["b", "d"],
      ["a", "c"],
      ["c", "d"],
    ],
    ["island"],
  );
  const { distance, paths, count } = breadthFirst(graph)(0);
  assert.deepEqual([...distance], [0, 1, 1, 2, -1]);
  assert.deepEqual([...paths], [1, 1, 1, 2, 0]);
  assert.equal(count, 4);
});

/** Distances by relaxing every pair through every city (Floyd and Warshall), to check the search against. */
function allDistances(graph: Graph): number[][] {
  const d = graph.nodes.map((_, a) =>
    graph.nodes.map((_, b) => {
      if (a === b) return 0;
      const row = graph.neighbours.subarray(graph.offsets[a], graph.offsets[a + 1]);
      return row.includes(b) ? 1 : Number.POSITIVE_INFINITY;
    }),
  );
  const between = (a: number, b: number): number => d[a]?.[b] ?? Number.NaN;
  graph.nodes.forEach((_, k) => {
    d.forEach((row, a) => {
      row.forEach((ab, b) => {
        row[b] = Math.min(ab, between(a, k) + between(k, b));
      });
    });
  });
  return d;
}

test("one search after another finds the distances that relaxing every pair finds", () => {
  fc.assert(
    fc.property(anyTies, ({ nodes, edges }) => {
      const graph = adjacency(edges, nodes);
      const search = breadthFirst(graph);
      const found = graph.nodes.map((_, v) =>
        [...search(v).distance].map((d) => (d === -1 ? Number.POSITIVE_INFINITY : d)),
      );
      assert.deepEqual(found, allDistances(graph));
    }),
  );
});
