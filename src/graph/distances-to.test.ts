import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { anyTies } from "../../test/fixtures/any-graph.ts";
import { breadthFirst } from "./breadth-first.ts";
import { distancesFrom } from "./distances-from.ts";
import { distancesTo } from "./distances-to.ts";
import { adjacency } from "./graph.ts";

test("searches for distances alone find those that searches for paths find, one after another", () => {
  fc.assert(
    fc.property(anyTies, ({ nodes, edges }) => {
      const graph = adjacency(edges, nodes);
      const [light, full] = [distancesTo(graph), breadthFirst(graph)];
      graph.nodes.forEach((_, v) => {
        const { distance, order, count } = light(v);
        const reached = full(v);
        assert.deepEqual(distance, reached.distance);
        assert.deepEqual(order.slice(0, count), reached.order.slice(0, reached.count));
      });
    }),
  );
});

test("from some sources alone, each bit stands for its source", () => {
  const names = Array.from({ length: 80 }, (_, i) => `c${i + 100}`);
  const ring = adjacency(names.map((name, i) => [name, names[(i + 1) % 80] ?? ""] as const));
  const sources = Uint32Array.from({ length: 40 }, (_, i) => (i * 7) % 80);
  const found = new Map<string, number>();
  distancesFrom(ring, sources, (city, distance, bits, first) => {
    for (let bit = 0; bit < 32; bit++)
      if ((bits >>> bit) & 1) found.set(`${city} ${sources[first + bit]}`, distance);
  });
  assert.equal(found.size, 40 * 79);
  for (const [pair, distance] of found) {
    const [city = 0, source = 0] = pair.split(" ").map(Number);
    const apart = Math.abs(city - source);
    assert.equal(distance, Math.min(apart, 80 - apart));
  }
});
