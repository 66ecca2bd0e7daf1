import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { anyTies } from "../../test/fixtures/any-graph.ts";
import { directedGraph, lists } from "./directed-graph.ts";

test("who lists whom can be read from both ends", () => {
  const graph = directedGraph(
    [
      ["Riga", "Tallinn"],
      ["Riga", "Lübeck"],
      ["Lübeck", "Riga"],
      ["Riga", "Lübeck"],
      ["Riga", "Riga"],
    ],
    ["Visby"],
  );
  assert.deepEqual(graph.nodes, ["Lübeck", "Riga", "Tallinn", "Visby"]);
  assert.deepEqual([...graph.offsets], [0, 1, 3, 3, 3]);
  assert.deepEqual([...graph.heads], [1, 0, 2]);
  assert.deepEqual([...graph.inOffsets], [0, 1, 2, 3, 3]);
  assert.deepEqual([...graph.tails], [1, 0, 1]);
  assert.deepEqual(graph.dropped, { selfLoops: 1, duplicates: 1 });
});

test("every listing given is in the graph, and no other", () => {
  fc.assert(
    fc.property(anyTies, ({ nodes, edges }) => {
      const graph = directedGraph(edges, nodes);
      const given = new Set(edges.map(([a, b]) => `${a} ${b}`));
      graph.nodes.forEach((one, a) => {
        graph.nodes.forEach((other, b) => {
          assert.equal(lists(graph, a, b), a !== b && given.has(`${one} ${other}`));
          assert.equal(
            graph.tails.subarray(graph.inOffsets[b], graph.inOffsets[b + 1]).includes(a),
            lists(graph, a, b),
          );
        });
      });
      assert.equal(graph.heads.length + graph.dropped.selfLoops + graph.dropped.duplicates, edges.length);
    }),
  );
});
