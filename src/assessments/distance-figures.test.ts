import assert from "node:assert/strict";
import { test } from "node:test";
import { grownGraph } from "../../bench/grown-graph.ts";
import { adjacency } from "../graph/graph.ts";
import { diameter } from "../measures/diameter.ts";
import { meanDistance } from "../measures/mean-distance.ts";
import { distanceFigures } from "./distance-figures.ts";

test("distances of a graph above the size are sampled, told with error, draws and seed, and hold the exact ones", () => {
  const graph = grownGraph(6000, 9000, 2);
  const exact = distanceFigures(graph, {});
  assert.deepEqual(exact, { meanDistance: meanDistance.compute(graph), diameter: diameter.compute(graph) });
  const told: string[] = [];
  const { meanDistance: mean, sampled } = distanceFigures(graph, {
    mostSteps: 1e6,
    tell: (words) => told.push(words),
  });
  const { lower = 0, upper = 0, draws = 0, seed = 0 } = sampled?.meanDistance ?? {};
  assert.ok(lower < (exact.meanDistance ?? 0) && (exact.meanDistance ?? 0) < upper);
  assert.ok(lower < (mean ?? 0) && (mean ?? 0) < upper);
  assert.deepEqual([draws, seed], [4096, 1]);
  const bounds = sampled?.diameter;
  assert.ok(bounds && bounds.lower <= (exact.diameter ?? 0) && (exact.diameter ?? 0) <= bounds.upper);
  assert.match(sampled?.why ?? "", /no more than 1,000,000$/);
  assert.ok(told.some((words) => words.startsWith("mean distance, from 4,096 cities")));
});

test("without a tie there are no distances, sampled or not", () => {
  assert.deepEqual(distanceFigures(adjacency([], ["Lübeck", "Riga"]), { mostSteps: 0 }), {
    meanDistance: null,
    diameter: null,
  });
});
