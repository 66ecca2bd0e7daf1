import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { anyTies } from "../../test/fixtures/any-graph.ts";
import { adjacency, tieCount } from "../graph/graph.ts";
import { degree } from "./degree.ts";

test("degrees add up to twice the ties", () => {
  fc.assert(
    fc.property(anyTies, ({ nodes, edges }) => {
      const graph = adjacency(edges, nodes);
      const sum = degree.compute(graph).reduce<number>((total, value) => total + (value ?? 0), 0);
      assert.equal(sum, 2 * tieCount(graph));
    }),
  );
});

test("a tie listed by both partners counts once", () => {
  const graph = adjacency([
    ["Lübeck", "Riga"],
    ["Riga", "Lübeck"],
  ]);
  assert.deepEqual(degree.compute(graph), [1, 1]);
});
