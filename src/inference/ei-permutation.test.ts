import assert from "node:assert/strict";
import { test } from "node:test";
import { computed } from "../../test/fixtures/inference.ts";
import { adjacency } from "../graph/graph.ts";
import { seededRandom } from "../measures/seeded-random.ts";
import { eiPermutation } from "./ei-permutation.ts";

const { edges, labels, value, expected, pInward, pOutward } = computed.ei;
const graph = adjacency(edges.map(([a, b]) => [String(a), String(b)]));
const groupOf = (city: string): string | undefined => labels[Number(city)]?.toString();

test("drawn labellings come to the p of every labelling, by Python", () => {
  const draws = 20_000;
  const told = eiPermutation(graph, groupOf, { draws, seed: 1 });
  assert.ok(told);
  assert.equal(told.value, value);
  assert.ok(Math.abs(told.expected - expected) < 1e-12);
  for (const [p, exact] of [
    [told.pInward, pInward],
    [told.pOutward, pOutward],
  ] as const)
    assert.ok(Math.abs(p - exact) < 4 * Math.sqrt((exact * (1 - exact)) / draws) + 1e-4, `${p} ${exact}`);
});

test("the same seed gives the same p, and a city without a group takes its ties out", () => {
  const without = (city: string): string | undefined => (city === "7" ? undefined : groupOf(city));
  const plan = { draws: 99, seed: 5 };
  const told = eiPermutation(graph, without, plan);
  assert.deepEqual(told, eiPermutation(graph, without, plan));
  assert.equal(told?.notGiven, 1);
  assert.equal(told?.cities, 7);
  assert.equal(
    eiPermutation(graph, () => undefined, plan),
    undefined,
  );
});

test("of labels dealt out at random one in ten has p ≤ 0.1, within binomial error", () => {
  const random = seededRandom(9);
  const worlds = 300;
  let hits = 0;
  for (let world = 0; world < worlds; world++) {
    const group = new Map(graph.nodes.map((node) => [node, String(Math.floor(2 * random()))]));
    const ties = Array.from({ length: 60 }, () => [pick(random), pick(random)] as const);
    const told = eiPermutation(
      adjacency(ties),
      (city) => group.get(city) ?? String(city.length + (city.charCodeAt(1) % 2)),
      { draws: 99, seed: world },
    );
    if ((told?.pInward ?? 1) <= 0.1) hits += 1;
  }
  // Ties within groups are discrete, so the test may only be too careful.
  assert.ok(hits / worlds < 0.1 + 3 * Math.sqrt(0.09 / worlds), `${hits}`);
});

function pick(random: () => number): string {
  return `c${Math.floor(30 * random())}`;
}
