import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { anyTies } from "../../test/fixtures/any-graph.ts";
import { GRAPH_FIXTURES } from "../../test/fixtures/graph-fixture.ts";
import { assertNear } from "../../test/fixtures/near.ts";
import { adjacency } from "../graph/graph.ts";
import { harmonicCloseness, harmonicClosenessOf } from "./harmonic-closeness.ts";
import { harmonicClosenessNormalised } from "./harmonic-closeness-normalised.ts";

test("the only city of a graph has no closeness, for there is no other to be near", () => {
  const graph = adjacency([], ["Lübeck"]);
  assert.deepEqual(harmonicCloseness.compute(graph), [undefined]);
  assert.deepEqual(harmonicClosenessNormalised.compute(graph), [undefined]);
  assert.equal(harmonicClosenessOf(graph, 0), undefined);
});

test("the Medici have 6 families at one tie, 5 at two and 3 at three: 6 + 5/2 + 3/3 = 9.5", () => {
  const florence = GRAPH_FIXTURES.find(({ name }) => name === "florentine-families");
  assert.ok(florence);
  assertNear(harmonicClosenessOf(florence.graph, florence.graph.index.get("Medici") ?? -1), 9.5);
});

test("a city asked for alone has the value it has among all", () => {
  fc.assert(
    fc.property(anyTies, ({ nodes, edges }) => {
      const graph = adjacency(edges, nodes);
      const each = graph.nodes.map((_, v) => harmonicClosenessOf(graph, v));
      assertNear(each, harmonicCloseness.compute(graph));
    }),
  );
});

test("a city that is not in the graph has no closeness", () => {
  assert.equal(harmonicClosenessOf(adjacency([["a", "b"]]), 7), undefined);
});
