import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { anyTies } from "../../test/fixtures/any-graph.ts";
import { breadthFirst } from "./breadth-first.ts";
import { bitCount, distancesFrom, nearSideBySide } from "./distances-from.ts";
import { adjacency, type Graph } from "./graph.ts";

type Counts = Record<number, number>[];

function told(graph: Graph): Counts {
  const counts: Counts = graph.nodes.map(() => ({}));
  distancesFrom(graph, nearSideBySide(graph), (city, distance, bits) => {
    const row = counts[city] ?? {};
    row[distance] = (row[distance] ?? 0) + bitCount(bits);
  });
  return counts;
}

function oneByOne(graph: Graph): Counts {
  const search = breadthFirst(graph);
  return graph.nodes.map((_, v) => {
    const row: Record<number, number> = {};
    for (const d of search(v).distance) if (d > 0) row[d] = (row[d] ?? 0) + 1;
    return row;
  });
}

test("thirty-two searches at once count what searches one by one count", () => {
  fc.assert(
    fc.property(anyTies, ({ nodes, edges }) => {
      const graph = adjacency(edges, nodes);
      assert.deepEqual(told(graph), oneByOne(graph));
    }),
  );
});

test("a line of a hundred cities takes four batches and distances up to 99", () => {
  const line = adjacency(
    Array.from({ length: 99 }, (_, i) => [`c${i + 100}`, `c${i + 101}`] as const),
    ["hermit"],
  );
  const counts = told(line);
  assert.deepEqual(counts, oneByOne(line));
  assert.equal(counts[0]?.[99], 1);
  assert.deepEqual(counts[line.index.get("hermit") ?? -1], {});
});
