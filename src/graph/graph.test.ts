import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { anyTies } from "../../test/fixtures/any-graph.ts";
import { adjacency, degreeOf, type Graph, tieCount, tiesOf } from "./graph.ts";

function partners(graph: Graph, city: string): readonly string[] {
  const v = graph.index.get(city) ?? -1;
  return [...graph.neighbours.subarray(graph.offsets[v], graph.offsets[v + 1])].map(
    (w) => graph.nodes[w] ?? "",
  );
}

test("a tie makes each of two cities the other's partner", () => {
  const graph = adjacency([
    ["Riga", "Lübeck"],
    ["Riga", "Tallinn"],
  ]);
  assert.deepEqual(graph.nodes, ["Lübeck", "Riga", "Tallinn"]);
  assert.deepEqual(partners(graph, "Riga"), ["Lübeck", "Tallinn"]);
  assert.deepEqual(partners(graph, "Lübeck"), ["Riga"]);
  assert.equal(tieCount(graph), 2);
});

test("a pair listed thrice is one tie, and a city is no partner of itself", () => {
  const graph = adjacency([
    ["Riga", "Lübeck"],
    ["Lübeck", "Riga"],
    ["Riga", "Riga"],
    ["Riga", "Lübeck"],
  ]);
  assert.deepEqual(partners(graph, "Riga"), ["Lübeck"]);
  assert.deepEqual(graph.dropped, { selfLoops: 1, duplicates: 2 });
});

test("a city without a tie is in the graph when it is named", () => {
  const graph = adjacency([["Lübeck", "Riga"]], ["Visby", "Riga"]);
  assert.deepEqual(graph.nodes, ["Lübeck", "Riga", "Visby"]);
  assert.equal(degreeOf(graph, 2), 0);
});

test("no ties and no cities are an empty graph", () => {
  const graph = adjacency([]);
  assert.deepEqual([graph.nodes.length, graph.offsets.length, graph.neighbours.length], [0, 1, 0]);
});

test("the order in which ties are listed, and their direction, change nothing", () => {
  fc.assert(
    fc.property(anyTies, ({ nodes, edges }) => {
      const turned = edges.toReversed().map(([a, b]) => [b, a] as const);
      assert.deepEqual(adjacency(turned, nodes.toReversed()), adjacency(edges, nodes));
    }),
  );
});

test("ties, loops and repeats add up to what was listed, and every tie has its way back", () => {
  fc.assert(
    fc.property(anyTies, ({ nodes, edges }) => {
      const graph = adjacency(edges, nodes);
      const { selfLoops, duplicates } = graph.dropped;
      assert.equal(tieCount(graph) + selfLoops + duplicates, edges.length);
      for (const a of graph.nodes) {
        const row = partners(graph, a);
        assert.deepEqual(row, [...new Set(row)].sort());
        for (const b of row) assert.ok(a !== b && partners(graph, b).includes(a));
      }
    }),
  );
});

test("the ties of a graph make the same graph again", () => {
  fc.assert(
    fc.property(anyTies, ({ nodes, edges }) => {
      const graph = adjacency(edges, nodes);
      const { from, to } = tiesOf(graph);
      const listed = Array.from(
        from,
        (a, i) => [graph.nodes[a] ?? "", graph.nodes[to[i] ?? 0] ?? ""] as const,
      );
      const again = adjacency(listed, nodes);
      assert.deepEqual(again.neighbours, graph.neighbours);
      assert.deepEqual(again.dropped, { selfLoops: 0, duplicates: 0 });
    }),
  );
});
