import assert from "node:assert/strict";
import { test } from "node:test";
import { GRAPH_FIXTURES } from "../../test/fixtures/graph-fixture.ts";
import { assertNear } from "../../test/fixtures/near.ts";
import { adjacency, tieCount } from "../graph/graph.ts";
import { randomGraph } from "../graph/random-graph.ts";
import { ringLattice } from "../graph/ring-lattice.ts";
import { seededRandom } from "./seeded-random.ts";
import { smallWorldIndex } from "./small-world-index.ts";
import { smallWorldSigma } from "./small-world-sigma.ts";

const PLAN = { draws: 200, seed: 1 };

test("a drawn graph has σ near 1, and an SWI near 0", () => {
  const cities = adjacency(
    [],
    Array.from({ length: 200 }, (_, i) => `c${i}`),
  );
  const drawn = randomGraph(cities, 800, seededRandom(7));
  const { value = Number.NaN } = smallWorldSigma.compute(drawn, PLAN) ?? {};
  assert.ok(value > 0.8 && value < 1.25, `σ ${value}`);
  const { value: swi = Number.NaN } = smallWorldIndex.compute(drawn, PLAN) ?? {};
  assert.ok(Math.abs(swi) < 0.05, `SWI ${swi}`);
});

test("a ring with a few ties laid across it is a small world by both, the ring itself by neither index", () => {
  const names = Array.from({ length: 200 }, (_, i) => `c${i + 100}`);
  const ring = ringLattice(adjacency([], names), 800);
  const kept = Array.from({ length: 200 }, (_, v) => v).flatMap((v) =>
    [1, 2, 3, 4].map((step) => [names[v] ?? "", names[(v + step) % 200] ?? ""] as const),
  );
  const across = [0, 23, 51, 77, 90].map((v) => [names[v] ?? "", names[(v + 97) % 200] ?? ""] as const);
  assertNear(smallWorldIndex.compute(ring, PLAN)?.value, 0);
  const rewired = smallWorldIndex.compute(adjacency([...kept, ...across]), PLAN)?.value ?? 0;
  assert.ok(rewired > 0.5 && rewired < 1, `SWI ${rewired}`);
  assert.ok((smallWorldSigma.compute(adjacency([...kept, ...across]), PLAN)?.value ?? 0) > 5);
});

test("only the largest component counts, and the seed fixes the draws", () => {
  const [club] = GRAPH_FIXTURES;
  assert.ok(club);
  const beside = adjacency([...club.edges, ["x", "y"]], ["hermit"]);
  assert.deepEqual(smallWorldSigma.compute(beside, PLAN), smallWorldSigma.compute(club.graph, PLAN));
});

test("a ring lattice has the ties asked for, half the ring across as well", () => {
  for (const ties of [0, 1, 5, 6, 12, 13, 15])
    assert.equal(tieCount(ringLattice(adjacency([], [..."abcdef"]), ties)), ties);
});

test("random graphs have the ties asked for, and every pair comes up alike", () => {
  const cities = adjacency([], [..."abcde"]);
  const random = seededRandom(3);
  const seen = new Map<string, number>();
  for (let draw = 0; draw < 4000; draw++) {
    const ties = draw % 11;
    const graph = randomGraph(cities, ties, random);
    assert.equal(tieCount(graph), ties);
    graph.nodes.forEach((_, v) => {
      for (const w of graph.neighbours.subarray(graph.offsets[v], graph.offsets[v + 1]))
        if (w > v) seen.set(`${v}${w}`, (seen.get(`${v}${w}`) ?? 0) + 1);
    });
  }
  assert.equal(seen.size, 10);
  for (const times of seen.values()) assert.ok(Math.abs(times - 2000) < 200, `${times}`);
  assert.throws(() => randomGraph(cities, 11, random), /10 pairs, not 11/);
});
