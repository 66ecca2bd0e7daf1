import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { anyTies } from "../../test/fixtures/any-graph.ts";
import { modularity } from "../measures/modularity.ts";
import { adjacency, degreeOf } from "./graph.ts";
import { mergedHairs } from "./hairs.ts";

test("a city with one tie goes with its partner, and of two that have only each other both go together", () => {
  const graph = adjacency([
    ["a", "b"],
    ["b", "c"],
    ["c", "d"],
    ["b", "d"],
    ["e", "f"],
  ]);
  assert.deepEqual(mergedHairs(graph), { of: Uint32Array.of(0, 0, 1, 2, 3, 3), count: 4 });
});

test("a ring has no hairs to merge, nor has a city without a tie", () => {
  const ring = adjacency(
    [
      ["a", "b"],
      ["b", "c"],
      ["c", "a"],
    ],
    ["hermit"],
  );
  assert.equal(mergedHairs(ring), undefined);
});

test("a city with one tie adds to modularity, or leaves it, by joining its partner's community from one of its own", () => {
  fc.assert(
    fc.property(anyTies, fc.array(fc.nat(3), { minLength: 40, maxLength: 40 }), ({ nodes, edges }, parts) => {
      const graph = adjacency(edges, nodes);
      if (graph.neighbours.length === 0) return;
      const of = graph.nodes.map((_, v) => parts[v % parts.length] ?? 0);
      const worth = (v: number, part: number): number => modularity.compute(graph, of.with(v, part)) ?? 0;
      graph.nodes.forEach((_, v) => {
        if (degreeOf(graph, v) !== 1) return;
        const partner = graph.neighbours[graph.offsets[v] ?? 0] ?? 0;
        assert.ok(worth(v, of[partner] ?? 0) >= worth(v, 99) - 1e-12);
      });
    }),
  );
});
