import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { anyTies, renamed } from "../../test/fixtures/any-graph.ts";
import { GRAPH_FIXTURES } from "../../test/fixtures/graph-fixture.ts";
import { assertNear } from "../../test/fixtures/near.ts";
import { adjacency } from "../graph/graph.ts";
import { componentSizes } from "./component-sizes.ts";
import { density } from "./density.ts";
import { meanLocalClustering } from "./mean-local-clustering.ts";
import { transitivity } from "./transitivity.ts";

for (const { name, graph, ...expected } of GRAPH_FIXTURES) {
  test(`${name}: density, transitivity, clustering and components are those of networkx and igraph`, () => {
    assertNear(density.compute(graph), expected.density);
    assertNear(transitivity.compute(graph), expected.transitivity);
    assertNear(meanLocalClustering.compute(graph), expected.meanLocalClustering);
    assert.deepEqual(componentSizes.compute(graph), expected.componentSizes);
  });
}

test("cities all tied to each other have density, transitivity and clustering 1", () => {
  const graph = adjacency([
    ["a", "b"],
    ["a", "c"],
    ["b", "c"],
  ]);
  for (const measure of [density, transitivity, meanLocalClustering]) assert.equal(measure.compute(graph), 1);
});

test("one city has no density, for no tie is possible", () => {
  assert.equal(density.compute(adjacency([], ["Lübeck"])), undefined);
  assert.equal(density.compute(adjacency([], ["Lübeck", "Riga"])), 0);
});

test("a single tie has neither transitivity nor clustering, for nothing could close", () => {
  const pair = adjacency([["Lübeck", "Riga"]]);
  assert.equal(transitivity.compute(pair), undefined);
  assert.equal(meanLocalClustering.compute(pair), undefined);
});

test("an empty graph has no component sizes", () => {
  assert.equal(componentSizes.compute(adjacency([])), undefined);
});

test("other names change no measure of the graph, and each stays in its range", () => {
  fc.assert(
    fc.property(anyTies, ({ nodes, edges }) => {
      const graph = adjacency(edges, nodes);
      const turned = edges.map(([a, b]) => [renamed(a), renamed(b)] as const);
      const other = adjacency(turned, nodes.map(renamed));
      assert.deepEqual(componentSizes.compute(other), componentSizes.compute(graph));
      for (const measure of [density, transitivity, meanLocalClustering]) {
        const value = measure.compute(graph);
        assertNear(measure.compute(other), value);
        assert.ok(value === undefined || (value >= 0 && value <= 1));
      }
    }),
  );
});

test("an isolated city changes neither transitivity nor clustering, and adds a component of 1", () => {
  fc.assert(
    fc.property(anyTies, ({ nodes, edges }) => {
      const graph = adjacency(edges, nodes);
      const more = adjacency(edges, [...nodes, "hermit"]);
      assert.equal(transitivity.compute(more), transitivity.compute(graph));
      assert.equal(meanLocalClustering.compute(more), meanLocalClustering.compute(graph));
      assert.deepEqual(componentSizes.compute(more), [...(componentSizes.compute(graph) ?? []), 1]);
    }),
  );
});
