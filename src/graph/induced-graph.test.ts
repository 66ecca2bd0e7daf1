import assert from "node:assert/strict";
import { test } from "node:test";
import { adjacency } from "./graph.ts";
import { inducedGraph } from "./induced-graph.ts";

test("only ties whose two cities are both kept are kept", () => {
  const graph = adjacency([
    ["Lübeck", "Riga"],
    ["Riga", "Tallinn"],
    ["Tallinn", "Visby"],
  ]);
  assert.deepEqual(inducedGraph(graph, [0, 2, 3]), adjacency([["Tallinn", "Visby"]], ["Lübeck"]));
});
