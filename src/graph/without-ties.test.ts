import assert from "node:assert/strict";
import { test } from "node:test";
import { adjacency, degreeOf } from "./graph.ts";
import { withoutTies } from "./without-ties.ts";

test("a city that loses its last tie stays in the graph", () => {
  const graph = adjacency([
    ["Lübeck", "Riga"],
    ["Riga", "Tallinn"],
  ]);
  const thinned = withoutTies(graph, new Set([1]));
  assert.deepEqual(thinned.nodes, ["Lübeck", "Riga", "Tallinn"]);
  assert.deepEqual(
    [0, 1, 2].map((v) => degreeOf(thinned, v)),
    [1, 1, 0],
  );
});

test("removing nothing leaves the graph as it was", () => {
  const graph = adjacency([
    ["Lübeck", "Riga"],
    ["Riga", "Tallinn"],
  ]);
  assert.deepEqual(withoutTies(graph, new Set()), graph);
});
