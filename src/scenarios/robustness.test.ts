import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { components } from "../graph/components.ts";
import { adjacency } from "../graph/graph.ts";
import { inducedGraph } from "../graph/induced-graph.ts";
import { byDegreeLeft, removal } from "./robustness.ts";

test("a star falls apart with its centre: R = (1/4 + 1/4 + 1/4 + 0) / 4", () => {
  const graph = adjacency([
    ["hub", "a"],
    ["hub", "b"],
    ["hub", "c"],
  ]);
  const order = byDegreeLeft(graph, [0, 1, 2, 3]);
  assert.equal(graph.nodes[order[0] ?? 0], "hub");
  const { curve, robustness } = removal(
    graph,
    new Uint8Array(4).fill(1),
    order.map((v) => [v]),
  );
  assert.deepEqual([...curve], [1, 0.25, 0.25, 0.25, 0]);
  assert.equal(robustness, 3 / 16);
});

test("the curve is the largest component of what is left, whatever is taken in whatever order", () => {
  const city = fc.constantFrom(..."abcdefgh");
  fc.assert(
    fc.property(fc.array(fc.tuple(city, city), { minLength: 1, maxLength: 14 }), fc.nat(), (pairs, turn) => {
      const graph = adjacency(pairs);
      const n = graph.nodes.length;
      const order = [...graph.nodes.keys()].map((v) => (v + turn) % n);
      const units = [order.slice(0, 2), ...order.slice(2).map((v) => [v])].filter(({ length }) => length > 0);
      const { curve } = removal(graph, new Uint8Array(n).fill(1), units);
      for (const q of curve.keys()) {
        const gone = new Set(units.slice(0, q).flat());
        const left = [...graph.nodes.keys()].filter((v) => !gone.has(v));
        const [largest] = components(inducedGraph(graph, left));
        assert.equal(curve[q], (largest?.length ?? 0) / n);
      }
    }),
  );
});
