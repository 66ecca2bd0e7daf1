import assert from "node:assert/strict";
import { test } from "node:test";
import { adjacency, tieCount } from "./graph.ts";
import { neighbourhood } from "./neighbourhood.ts";

const line = adjacency([
  ["Lübeck", "Riga"],
  ["Riga", "Tallinn"],
  ["Tallinn", "Visby"],
  ["Lübeck", "Tallinn"],
]);

test("within one tie of a city lie its partners, and the ties among them stay", () => {
  const near = neighbourhood(line, line.index.get("Riga") ?? -1, 1);
  assert.deepEqual(near.nodes, ["Lübeck", "Riga", "Tallinn"]);
  assert.equal(tieCount(near), 3);
});

test("two ties reach the partners of partners", () => {
  assert.deepEqual(neighbourhood(line, line.index.get("Riga") ?? -1, 2).nodes, line.nodes);
});
