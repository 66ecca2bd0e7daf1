import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { bridges } from "./bridges.ts";
import { components } from "./components.ts";
import { adjacency, tiesOf } from "./graph.ts";
import { withoutTies } from "./without-ties.ts";

test("of a triangle with a tail only the tail's ties are bridges", () => {
  const graph = adjacency([
    ["a", "b"],
    ["b", "c"],
    ["a", "c"],
    ["c", "d"],
    ["d", "e"],
  ]);
  const named = bridges(graph).map(([v, w]) => `${graph.nodes[v]}${graph.nodes[w]}`);
  assert.deepEqual(named.sort(), ["cd", "de"]);
});

test("a tie is a bridge exactly where the graph falls into more components without it", () => {
  const city = fc.constantFrom(..."abcdefghij");
  fc.assert(
    fc.property(fc.array(fc.tuple(city, city), { maxLength: 18 }), (pairs) => {
      const graph = adjacency(pairs);
      const { from, to } = tiesOf(graph);
      const whole = components(graph).length;
      const parting = [...from].flatMap((v, tie) =>
        components(withoutTies(graph, new Set([tie]))).length > whole ? [`${v} ${to[tie]}`] : [],
      );
      const found = bridges(graph).map(([v, w]) => `${v} ${w}`);
      assert.deepEqual(found.sort(), parting.sort());
    }),
  );
});
