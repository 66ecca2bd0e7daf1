import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { grownGraph } from "../../bench/grown-graph.ts";
import { anyTies } from "../../test/fixtures/any-graph.ts";
import { assertNear } from "../../test/fixtures/near.ts";
import { addDependencies } from "./dependencies.ts";
import { adjacency, type Graph } from "./graph.ts";

/** What each city carries for these sources, searched from together. */
function carried(graph: Graph, weight: Float64Array, sources: readonly number[]): Float64Array {
  const sum = new Float64Array(graph.nodes.length);
  addDependencies(graph, weight, Uint32Array.from(sources), sum);
  return sum;
}

function oneByOne(graph: Graph, weight: Float64Array): number[] {
  const sums = graph.nodes.map((_, source) => carried(graph, weight, [source]));
  return graph.nodes.map((_, city) => sums.reduce((all, sum) => all + (sum[city] ?? 0), 0));
}

test("all sources together carry what each carries alone, in one batch and in many", () => {
  const grown = grownGraph(200, 400, 1);
  const weight = Float64Array.from(grown.nodes, (_, v) => 1 + (v % 3));
  assertNear([...carried(grown, weight, [...grown.nodes.keys()])], oneByOne(grown, weight));
  fc.assert(
    fc.property(anyTies, ({ nodes, edges }) => {
      const graph = adjacency(edges, nodes);
      const even = new Float64Array(graph.nodes.length).fill(1);
      assertNear([...carried(graph, even, [...graph.nodes.keys()])], oneByOne(graph, even));
    }),
  );
});

test("ends that many paths reach and none passes carry exactly 0", () => {
  const middles = Array.from({ length: 49 }, (_, i) => `m${i}`);
  const graph = adjacency(
    middles.flatMap((middle) => [
      ["a", middle],
      [middle, "z"],
    ]),
  );
  const weight = new Float64Array(graph.nodes.length).fill(1);
  const sum = carried(graph, weight, [graph.index.get("a") ?? -1]);
  assert.equal(sum[graph.index.get("z") ?? -1], 0);
  assertNear(sum[graph.index.get("m7") ?? -1], 1 / 49);
});
