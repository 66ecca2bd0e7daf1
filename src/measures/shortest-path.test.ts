import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { anyTies } from "../../test/fixtures/any-graph.ts";
import { breadthFirst } from "../graph/breadth-first.ts";
import { adjacency } from "../graph/graph.ts";
import { shortestPath } from "./shortest-path.ts";

const world = adjacency([
  ["Cape Town", "New York"],
  ["New York", "Tokyo"],
  ["Cape Town", "Dubai"],
  ["Dubai", "Tokyo"],
  ["Riga", "Visby"],
]);

test("of two paths with as many ties, the one whose cities come first is told", () => {
  assert.deepEqual(shortestPath.compute(world, "Cape Town", "Tokyo"), ["Cape Town", "Dubai", "Tokyo"]);
});

test("the way back visits the same cities", () => {
  assert.deepEqual(shortestPath.compute(world, "Tokyo", "Cape Town"), ["Tokyo", "Dubai", "Cape Town"]);
});

test("cities in different components, and unknown cities, have no path", () => {
  assert.equal(shortestPath.compute(world, "Cape Town", "Riga"), undefined);
  assert.equal(shortestPath.compute(world, "Cape Town", "Atlantis"), undefined);
});

test("the path from a city to itself is that city", () => {
  assert.deepEqual(shortestPath.compute(world, "Riga", "Riga"), ["Riga"]);
});

test("a path walks along ties, is as long as the distance, and its way back is its reverse", () => {
  fc.assert(
    fc.property(anyTies, ({ nodes, edges }) => {
      const graph = adjacency(edges, nodes);
      const tied = new Set(edges.flatMap(([a, b]) => [`${a}–${b}`, `${b}–${a}`]));
      const { distance } = breadthFirst(graph)(0);
      graph.nodes.forEach((city, v) => {
        const path = shortestPath.compute(graph, graph.nodes[0] ?? "", city);
        assert.equal(path?.length ?? 0, (distance[v] ?? -1) + 1);
        for (let i = 1; i < (path?.length ?? 0); i++) assert.ok(tied.has(`${path?.[i - 1]}–${path?.[i]}`));
        assert.deepEqual(shortestPath.compute(graph, city, graph.nodes[0] ?? ""), path?.toReversed());
      });
    }),
  );
});
