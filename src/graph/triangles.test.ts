import assert from "node:assert/strict";
import { test } from "node:test";
import { adjacency } from "./graph.ts";
import { triangles } from "./triangles.ts";

test("among four cities all tied to each other, three triangles pass through each", () => {
  const graph = adjacency([
    ["a", "b"],
    ["a", "c"],
    ["a", "d"],
    ["b", "c"],
    ["b", "d"],
    ["c", "d"],
  ]);
  assert.deepEqual([...triangles(graph)], [3, 3, 3, 3]);
});

test("a square has no triangle, and one diagonal makes two", () => {
  const square = [
    ["a", "b"],
    ["b", "c"],
    ["c", "d"],
    ["d", "a"],
  ] as const;
  assert.deepEqual([...triangles(adjacency(square))], [0, 0, 0, 0]);
  assert.deepEqual([...triangles(adjacency([...square, ["a", "c"]]))], [2, 1, 2, 1]);
});
