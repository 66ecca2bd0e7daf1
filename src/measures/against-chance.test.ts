import assert from "node:assert/strict";
import { test } from "node:test";
import { GRAPH_FIXTURES } from "../../test/fixtures/graph-fixture.ts";
import { assertNear } from "../../test/fixtures/near.ts";
import { directedConfiguration } from "../graph/configuration-model.ts";
import { directedGraph } from "../graph/directed-graph.ts";
import { adjacency, tieCount } from "../graph/graph.ts";
import { directedRewirings } from "../graph/rewiring.ts";
import { againstChance, againstDraws } from "./against-chance.ts";
import { degreeGini } from "./degree-gini.ts";
import { reciprocity } from "./reciprocity.ts";
import { seededRandom } from "./seeded-random.ts";
import { triangleCount } from "./triangle-count.ts";

const PLAN = { model: "rewired", draws: 199, seed: 1 } as const;

test("degrees alone explain the triangles of the karate club, or nearly", () => {
  const [club] = GRAPH_FIXTURES;
  assert.ok(club);
  const found = againstChance.compute(club.graph, triangleCount.compute, PLAN);
  assert.ok(found?.z !== undefined && Math.abs(found.z) < 3, `z ${found?.z}`);
  assert.deepEqual(found, againstChance.compute(club.graph, triangleCount.compute, PLAN));
});

test("a figure that degrees decide has no z, and chance always reaches it", () => {
  const [club] = GRAPH_FIXTURES;
  assert.ok(club);
  const found = againstChance.compute(club.graph, degreeGini.compute, PLAN);
  assert.equal(found?.z, undefined);
  assert.deepEqual([found?.p, found?.pUpper, found?.pLower], [1, 1, 1]);
});

test("the least p there can be is one in a hundred and one after a hundred draws", () => {
  const cliques = ["ab", "cd", "ef"].flatMap((pair) =>
    [..."123"].flatMap((one, i, all) =>
      all.slice(i + 1).map((other) => [`${pair}${one}`, `${pair}${other}`] as const),
    ),
  );
  const beside = Array.from({ length: 60 }, (_, i) => [`l${i + 10}`, `l${i + 11}`] as const);
  const graph = adjacency([...cliques, ...beside]);
  for (const model of ["rewired", "configuration"] as const) {
    const found = againstChance.compute(graph, triangleCount.compute, { model, draws: 100, seed: 1 });
    assertNear(found?.pUpper, 1 / 101);
    assertNear(found?.p, 2 / 101);
    assert.equal(found?.pLower, 1);
  }
});

test("where no tie is there is nothing to hold against chance", () => {
  assert.equal(againstChance.compute(adjacency([], ["Visby"]), degreeGini.compute, PLAN), undefined);
  assert.equal(
    againstChance.compute(adjacency([["Lübeck", "Riga"]]), tieCount, { ...PLAN, draws: 1 }),
    undefined,
  );
});

test("listings that are all returned are so far beyond chance", () => {
  const ring = Array.from({ length: 40 }, (_, i) => [`c${i + 10}`, `c${((i + 1) % 40) + 10}`] as const);
  const graph = directedGraph([...ring, ...ring.map(([a, b]) => [b, a] as const)]);
  const returned = (drawn: typeof graph): number | undefined => reciprocity.compute(drawn, () => true)?.value;
  for (const draw of [
    directedRewirings(graph, seededRandom(1)),
    () => directedConfiguration(graph, seededRandom(2)),
  ]) {
    const found = againstDraws(graph, returned, draw, 99);
    assert.equal(found?.value, 1);
    assertNear(found?.pUpper, 0.01);
  }
});
