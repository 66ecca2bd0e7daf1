import assert from "node:assert/strict";
import { test } from "node:test";
import { adjacency } from "./graph.ts";
import { connectedParts, numbered, unfolded } from "./partition.ts";

test("parts are numbered in the order in which cities first show them", () => {
  assert.deepEqual(numbered(Uint32Array.of(7, 2, 7, 0)), { of: Uint32Array.of(0, 1, 0, 2), count: 3 });
  assert.deepEqual(numbered(new Uint32Array(0)), { of: new Uint32Array(0), count: 0 });
});

test("a city has the part of what it was merged into, level by level", () => {
  const merged = [Uint32Array.of(0, 0, 1, 2), Uint32Array.of(0, 1, 1)];
  assert.deepEqual(unfolded(merged, Uint32Array.of(5, 3)), Uint32Array.of(5, 5, 3, 3));
  assert.deepEqual(unfolded([], Uint32Array.of(1, 0)), Uint32Array.of(1, 0));
});

test("a part whose cities are tied only by way of another part is cut", () => {
  const line = adjacency([
    ["a", "b"],
    ["b", "c"],
  ]);
  assert.deepEqual(connectedParts(line, Uint32Array.of(0, 1, 0)), { of: Uint32Array.of(0, 1, 2), count: 3 });
  assert.deepEqual(connectedParts(line, Uint32Array.of(1, 1, 0)), { of: Uint32Array.of(0, 0, 1), count: 2 });
});
