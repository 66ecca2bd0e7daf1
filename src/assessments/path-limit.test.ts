import assert from "node:assert/strict";
import { test } from "node:test";
import { adjacency, type Graph } from "../graph/graph.ts";
import { MEASURES } from "../measures/all.ts";
import { tooManyPaths } from "./path-limit.ts";

/** Cities in a ring, and others tied in pairs. */
function ring(cities: number, pairs = 0): Graph {
  const around = Array.from({ length: cities }, (_, v) => [`c${v}`, `c${(v + 1) % cities}`] as const);
  const apart = Array.from({ length: pairs }, (_, v) => [`a${v}`, `b${v}`] as const);
  return adjacency([...around, ...apart]);
}

test("a graph of more cities × ties than are searched has no exact betweenness, but an estimate by its name", () => {
  const large = ring(40_000);
  const why = tooManyPaths("betweenness", large) ?? "";
  assert.match(why, /no more than 1,000,000,000, and 40,000 cities and 40,000 ties are more/);
  assert.match(why, /'hansa measure betweenness-sampled' estimates it/);
  assert.match(tooManyPaths("harmonic-closeness-normalised", large) ?? "", /harmonic-closeness-sampled/);
  assert.match(tooManyPaths("mean-distance", large) ?? "", /mean-distance-sampled/);
  assert.match(tooManyPaths("diameter", large) ?? "", /diameter-bounds/);
  assert.match(tooManyPaths("small-world-index", large) ?? "", /smaller slice/);
  assert.equal(tooManyPaths("betweenness", ring(10_000)), undefined);
});

test("what takes no shortest paths is computed of a graph of any size", () => {
  const large = ring(40_000);
  for (const id of ["degree", "page-rank", "coreness", "transitivity", "betweenness-sampled"])
    assert.equal(tooManyPaths(id, large), undefined, id);
});

test("distances are of the largest component, and so is their limit", () => {
  const scattered = ring(20, 40_000);
  assert.notEqual(tooManyPaths("betweenness", scattered), undefined);
  assert.equal(tooManyPaths("mean-distance", scattered), undefined);
  assert.match(tooManyPaths("mean-distance", ring(20), 399) ?? "", /20 cities and 20 ties of the largest/);
});

test("every measure named as one to ask for instead exists", () => {
  const known = new Set(MEASURES.map(({ id }) => id));
  const large = ring(40_000);
  for (const { id } of MEASURES)
    for (const [, named = ""] of (tooManyPaths(id, large) ?? "").matchAll(/measure ([a-z-]+)'/g))
      if (!named.startsWith("--")) assert.ok(known.has(named), `${id}: ${named}`);
});
