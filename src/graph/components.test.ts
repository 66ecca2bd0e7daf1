import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { anyTies } from "../../test/fixtures/any-graph.ts";
import { components } from "./components.ts";
import { adjacency } from "./graph.ts";

test("the larger set of connected cities comes first, and a city alone is a set", () => {
  const graph = adjacency(
    [
      ["a", "b"],
      ["c", "d"],
      ["d", "e"],
    ],
    ["f"],
  );
  assert.deepEqual(components(graph), [[2, 3, 4], [0, 1], [5]]);
});

test("every city is in one component, and both ends of a tie in the same", () => {
  fc.assert(
    fc.property(anyTies, ({ nodes, edges }) => {
      const graph = adjacency(edges, nodes);
      const sets = components(graph);
      assert.deepEqual(
        sets.flat().sort((a, b) => a - b),
        graph.nodes.map((_, v) => v),
      );
      for (const [a, b] of edges) {
        const home = sets.find((set) => set.includes(graph.index.get(a) ?? -1));
        assert.ok(home?.includes(graph.index.get(b) ?? -1));
      }
    }),
  );
});
