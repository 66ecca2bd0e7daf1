import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { anyTies } from "../../test/fixtures/any-graph.ts";
import { GRAPH_FIXTURES } from "../../test/fixtures/graph-fixture.ts";
import { assertNear } from "../../test/fixtures/near.ts";
import { breadthFirst } from "../graph/breadth-first.ts";
import { adjacency, type Graph } from "../graph/graph.ts";
import { betweenness } from "./betweenness.ts";
import { betweennessNormalised } from "./betweenness-normalised.ts";

test("the Medici lie on more than half of all marriage paths: 47.5 of 91", () => {
  const florence = GRAPH_FIXTURES.find(({ name }) => name === "florentine-families");
  assert.ok(florence);
  const medici = florence.graph.index.get("Medici") ?? -1;
  assertNear(betweenness.compute(florence.graph)[medici], 47.5);
  assertNear(betweennessNormalised.compute(florence.graph)[medici], 47.5 / 91);
});

test("in a ring of four, each city carries half of the one pair across it", () => {
  const ring = adjacency([
    ["a", "b"],
    ["b", "c"],
    ["c", "d"],
    ["d", "a"],
  ]);
  assert.deepEqual(betweenness.compute(ring), [0.5, 0.5, 0.5, 0.5]);
});

test("two cities have no third between them, so no betweenness", () => {
  const pair = adjacency([["Lübeck", "Riga"]]);
  assert.deepEqual(betweenness.compute(pair), [undefined, undefined]);
  assert.deepEqual(betweennessNormalised.compute(pair), [undefined, undefined]);
});

test("three cities without ties have 0 each", () => {
  assert.deepEqual(betweenness.compute(adjacency([], ["a", "b", "c"])), [0, 0, 0]);
});

test("betweenness adds up to the cities inside all shortest paths, path length − 1 for each pair", () => {
  fc.assert(
    fc.property(anyTies, ({ nodes, edges }) => {
      fc.pre(nodes.length > 2);
      const graph = adjacency(edges, nodes);
      const search = breadthFirst(graph);
      const lengths = graph.nodes
        .flatMap((_, v) => [...search(v).distance].slice(v + 1))
        .filter((d) => d > 0);
      const inside = lengths.reduce((sum, d) => sum + d - 1, 0);
      const total = betweenness.compute(graph).reduce<number>((sum, value) => sum + (value ?? 0), 0);
      assertNear(total, inside);
    }),
  );
});

/** By the definition, pair by pair: σ_st(v) = σ_sv·σ_vt where v lies at the right distance from both. */
function byDefinition(graph: Graph): number[] {
  const search = breadthFirst(graph);
  const from = graph.nodes.map((_, v) => {
    const { distance, paths } = search(v);
    return { distance: distance.slice(), paths: paths.slice() };
  });
  return graph.nodes.map((_, v) => {
    let sum = 0;
    from.forEach((s, source) => {
      from.forEach((t, target) => {
        const d = s.distance[target] ?? -1;
        const [sv, vt] = [s.distance[v] ?? -1, t.distance[v] ?? -1];
        if (source >= target || v === source || v === target || d < 0 || sv < 0 || sv + vt !== d) return;
        sum += ((s.paths[v] ?? 0) * (t.paths[v] ?? 0)) / (s.paths[target] ?? 1);
      });
    });
    return sum;
  });
}

test("Brandes' accumulation gives what the definition gives pair by pair", () => {
  fc.assert(
    fc.property(anyTies, ({ nodes, edges }) => {
      fc.pre(nodes.length > 2);
      const graph = adjacency(edges, nodes);
      assertNear(betweenness.compute(graph), byDefinition(graph));
    }),
  );
});
