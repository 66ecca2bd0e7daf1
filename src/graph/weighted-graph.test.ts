import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { anyTies } from "../../test/fixtures/any-graph.ts";
import { adjacency } from "./graph.ts";
import { evenlyWeighted, strengthOf, weightedAs, weightedGraph } from "./weighted-graph.ts";

test("a pair given twice weighs the sum, from both its ends", () => {
  const graph = weightedGraph(
    [
      ["Riga", "Lübeck", 2],
      ["Lübeck", "Riga", 3],
      ["Riga", "Tallinn", 1],
      ["Riga", "Riga", 9],
    ],
    ["Visby"],
  );
  assert.deepEqual(graph.nodes, ["Lübeck", "Riga", "Tallinn", "Visby"]);
  assert.deepEqual([...graph.weights], [5, 5, 1, 1]);
  assert.deepEqual(
    graph.nodes.map((_, v) => strengthOf(graph, v)),
    [5, 6, 1, 0],
  );
});

test("a tie that weighs nothing, less or no number is refused by name", () => {
  for (const weight of [0, -1, Number.NaN, Number.POSITIVE_INFINITY])
    assert.throws(() => weightedGraph([["Riga", "Visby", weight]]), /Riga – Visby weighs/);
});

test("where each tie is given once and weighs 1, the weighted graph is the even one", () => {
  fc.assert(
    fc.property(anyTies, ({ nodes, edges }) => {
      const pairs = new Map(edges.map((edge) => [[...edge].sort().join(), edge]));
      const graph = weightedGraph(
        [...pairs.values()].map(([a, b]) => [a, b, 1] as const),
        nodes,
      );
      assert.deepEqual(graph, evenlyWeighted(adjacency([...pairs.values()], nodes)));
    }),
  );
});

test("a part of a graph takes its weights from the whole", () => {
  const whole = weightedGraph([
    ["Lübeck", "Riga", 3],
    ["Riga", "Tallinn", 2],
    ["Tallinn", "Visby", 5],
  ]);
  const part = adjacency([
    ["Riga", "Tallinn"],
    ["Tallinn", "Accra"],
  ]);
  const { nodes, weights } = weightedAs(part, whole);
  assert.deepEqual(nodes, ["Accra", "Riga", "Tallinn"]);
  assert.deepEqual([...weights], [1, 2, 1, 2]);
});
