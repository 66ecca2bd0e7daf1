import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { anyTies, renamed } from "../../test/fixtures/any-graph.ts";
import { GRAPH_FIXTURES } from "../../test/fixtures/graph-fixture.ts";
import { assertNear } from "../../test/fixtures/near.ts";
import { distancesFrom, nearSideBySide } from "../graph/distances-from.ts";
import { adjacency, degreeOf, type Graph } from "../graph/graph.ts";
import { coreness } from "./coreness.ts";
import { degreeAssortativity } from "./degree-assortativity.ts";
import { degreeGini } from "./degree-gini.ts";
import { diameter } from "./diameter.ts";
import { meanDistance } from "./mean-distance.ts";
import type { CityMeasure } from "./measure.ts";
import { pageRank } from "./page-rank.ts";

const OF_GRAPH = [degreeAssortativity, degreeGini, meanDistance, diameter];

const byCity = (measure: CityMeasure, graph: Graph): Record<string, number | undefined> => {
  const values = measure.compute(graph);
  return Object.fromEntries(graph.nodes.map((node, v) => [node, values[v]]));
};

for (const { name, graph, more } of GRAPH_FIXTURES) {
  test(`${name}: assortativity, distances, Gini, coreness and PageRank are those of igraph`, () => {
    assertNear(degreeAssortativity.compute(graph), more.assortativity);
    assertNear(meanDistance.compute(graph), more.meanDistance);
    assert.equal(diameter.compute(graph), more.diameter);
    assertNear(degreeGini.compute(graph), more.gini);
    assert.deepEqual(byCity(coreness, graph), more.coreness);
    assertNear(byCity(pageRank, graph), more.pageRank, 2e-9);
  });
}

test("where no tie is, there is no assortativity, no Gini, no mean distance and no diameter", () => {
  const lone = adjacency([], ["Lübeck", "Riga"]);
  for (const measure of OF_GRAPH) assert.equal(measure.compute(lone), undefined, measure.id);
  assert.deepEqual(coreness.compute(lone), [0, 0]);
  assert.deepEqual(pageRank.compute(lone), [0.5, 0.5]);
  assert.deepEqual(pageRank.compute(adjacency([])), []);
});

test("a ring has no assortativity, for all its cities have two partners", () => {
  const ring = adjacency(["ab", "bc", "cd", "da"].map(([one = "", other = ""]) => [one, other]));
  assert.equal(degreeAssortativity.compute(ring), undefined);
  assert.equal(degreeGini.compute(ring), 0);
  assert.equal(diameter.compute(ring), 2);
});

test("of two components as large both count, whichever is named first", () => {
  const triangleAndLine = ["ab", "bc", "ca", "xy", "yz"].map(
    ([one = "", other = ""]) => [one, other] as const,
  );
  const graph = adjacency(triangleAndLine);
  // Six ordered pairs at 1 in the triangle; four at 1 and two at 2 in the line.
  assertNear(meanDistance.compute(graph), (6 + 4 + 4) / 12);
  assert.equal(diameter.compute(graph), 2);
});

test("other names change no value", () => {
  fc.assert(
    fc.property(anyTies, ({ nodes, edges }) => {
      const graph = adjacency(edges, nodes);
      const turned = edges.map(([a, b]) => [renamed(a), renamed(b)] as const);
      const other = adjacency(turned, nodes.map(renamed));
      for (const measure of OF_GRAPH) assertNear(measure.compute(other), measure.compute(graph));
      for (const measure of [coreness, pageRank]) {
        const values = byCity(measure, other);
        for (const [city, value] of Object.entries(byCity(measure, graph)))
          assertNear(values[renamed(city)], value);
      }
    }),
  );
});

test("the diameter found by few searches is the greatest of all distances", () => {
  fc.assert(
    fc.property(anyTies, ({ edges, nodes }) => {
      const graph = adjacency(edges, nodes);
      let greatest: number | undefined;
      distancesFrom(graph, nearSideBySide(graph), (_, distance) => {
        greatest = Math.max(greatest ?? 0, distance);
      });
      const found = diameter.compute(graph);
      // A smaller component can be the longer one.
      assert.ok(found === undefined ? greatest === undefined : found <= (greatest ?? 0));
      const hub = adjacency([...edges, ...nodes.map((node) => ["hub", node] as const)], nodes);
      if (nodes.length > 1) assert.ok((diameter.compute(hub) ?? 0) <= 2);
    }),
  );
});

test("PageRank is 1 in all, and no city has less than one without a tie", () => {
  fc.assert(
    fc.property(anyTies, ({ nodes, edges }) => {
      const ranks = pageRank.compute(adjacency(edges, [...nodes, "hermit"])).map((rank) => rank ?? 0);
      assertNear(
        ranks.reduce((sum, rank) => sum + rank, 0),
        1,
      );
      assert.ok(ranks.every((rank) => rank > 0));
    }),
  );
});

test("in a k-core every city has k partners at least as deep", () => {
  fc.assert(
    fc.property(anyTies, ({ nodes, edges }) => {
      const graph = adjacency(edges, nodes);
      const depth = coreness.compute(graph).map((k) => k ?? 0);
      depth.forEach((k, v) => {
        const row = graph.neighbours.subarray(graph.offsets[v], graph.offsets[v + 1]);
        assert.ok(row.filter((w) => (depth[w] ?? 0) >= k).length >= k);
        assert.ok(k <= degreeOf(graph, v));
      });
    }),
  );
});
