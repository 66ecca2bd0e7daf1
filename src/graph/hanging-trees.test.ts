import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { anyTies } from "../../test/fixtures/any-graph.ts";
import { adjacency, degreeOf } from "./graph.ts";
import { hangingTrees } from "./hanging-trees.ts";
import { inducedGraph } from "./induced-graph.ts";

test("two cities in a row hang from a triangle, the outer from the inner", () => {
  const graph = adjacency([
    ["a", "b"],
    ["b", "c"],
    ["c", "a"],
    ["c", "d"],
    ["d", "e"],
  ]);
  const { hung, hangsFrom, weight } = hangingTrees(graph);
  assert.deepEqual(hung, [4, 3]);
  assert.deepEqual([...hangsFrom], [-1, -1, -1, 2, 3]);
  assert.deepEqual([...weight], [1, 1, 3, 2, 1]);
});

test("of a tree one city is left, and all of it hangs from there", () => {
  const { hung, weight, hangsFrom } = hangingTrees(
    adjacency([
      ["a", "b"],
      ["b", "c"],
      ["b", "d"],
    ]),
  );
  assert.equal(hung.length, 3);
  assert.equal(weight[hangsFrom.indexOf(-1)], 4);
});

test("what does not hang has two partners among the like, or none; weights add up to all cities", () => {
  fc.assert(
    fc.property(anyTies, ({ nodes, edges }) => {
      const graph = adjacency(edges, nodes);
      const { hung, hangsFrom, weight } = hangingTrees(graph);
      const core = graph.nodes.flatMap((_, v) => (hangsFrom[v] === -1 ? [v] : []));
      assert.equal(hung.length + core.length, nodes.length);
      assert.equal(
        core.reduce((sum, v) => sum + (weight[v] ?? 0), 0),
        nodes.length,
      );
      const left = inducedGraph(graph, core);
      left.nodes.forEach((_, v) => {
        assert.notEqual(degreeOf(left, v), 1);
      });
      hung.forEach((city, i) => {
        assert.ok(!hung.slice(0, i).includes(hangsFrom[city] ?? -1));
      });
    }),
  );
});
