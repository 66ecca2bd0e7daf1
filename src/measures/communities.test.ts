import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { anyTies } from "../../test/fixtures/any-graph.ts";
import { GRAPH_FIXTURES } from "../../test/fixtures/graph-fixture.ts";
import { moreMeasures } from "../../test/fixtures/more-graph-measures.ts";
import { assertNear } from "../../test/fixtures/near.ts";
import { components } from "../graph/components.ts";
import { adjacency, type Graph } from "../graph/graph.ts";
import { inducedGraph } from "../graph/induced-graph.ts";
import { leidenCommunities } from "./leiden-communities.ts";
import { louvainCommunities } from "./louvain-communities.ts";
import { modularity } from "./modularity.ts";

const WAYS = [louvainCommunities, leidenCommunities];

for (const { name, graph } of GRAPH_FIXTURES) {
  test(`${name}: Leiden finds the highest modularity that igraph finds in fifty tries, Louvain hardly less`, () => {
    const best = moreMeasures(name).bestModularity;
    const tries = [1, 2, 3, 4, 5];
    const highest = (way: (typeof WAYS)[number]): number =>
      Math.max(...tries.map((seed) => way.compute(graph, seed)?.modularity ?? 0));
    assertNear(highest(leidenCommunities), best);
    assert.ok(highest(louvainCommunities) > best - 0.01);
  });
}

test("the karate club has modularity 0.3715 as its ties divide it in two, 0.3582 as it split", () => {
  const club = GRAPH_FIXTURES.find(({ name }) => name === "karate-club");
  assert.ok(club);
  const withHi = [0, 1, 2, 3, 4, 5, 6, 7, 10, 11, 12, 13, 16, 17, 19, 21].map(String);
  const divided = (side: readonly string[]): number | undefined =>
    modularity.compute(
      club.graph,
      club.graph.nodes.map((member) => (side.includes(member) ? 0 : 1)),
    );
  assertNear(divided(withHi), 0.371466, 1e-6);
  // Member 8 stayed with Mr Hi against what the ties let expect.
  assertNear(divided([...withHi, "8"]), 0.358235, 1e-6);
});

/** By the definition: over all pairs, i = j included, what is tied less what chance would tie. */
function byDefinition({ nodes, offsets, neighbours }: Graph, of: readonly number[]): number {
  const degree = nodes.map((_, v) => (offsets[v + 1] ?? 0) - (offsets[v] ?? 0));
  let sum = 0;
  nodes.forEach((_, i) => {
    nodes.forEach((_, j) => {
      if (of[i] !== of[j]) return;
      const tied = neighbours.subarray(offsets[i], offsets[i + 1]).includes(j) ? 1 : 0;
      sum += tied - ((degree[i] ?? 0) * (degree[j] ?? 0)) / neighbours.length;
    });
  });
  return sum / neighbours.length;
}

for (const way of WAYS) {
  test(`${way.id}: the modularity told is that of the division told, and no lower than of one community`, () => {
    fc.assert(
      fc.property(anyTies, fc.integer(), ({ nodes, edges }, seed) => {
        const graph = adjacency(edges, nodes);
        const found = way.compute(graph, seed >>> 0);
        if (found === undefined) return assert.equal(graph.neighbours.length, 0);
        assertNear(found.modularity, byDefinition(graph, found.of));
        assert.ok(found.modularity >= -1e-12);
        assert.deepEqual(
          found.sizes,
          found.sizes.map((_, part) => found.of.filter((of) => of === part).length),
        );
        assert.deepEqual(
          found.sizes,
          found.sizes.toSorted((a, b) => b - a),
        );
      }),
    );
  });

  test(`${way.id}: the same seed gives the same communities`, () => {
    fc.assert(
      fc.property(anyTies, fc.nat(), ({ nodes, edges }, seed) => {
        const graph = adjacency(edges, nodes);
        assert.deepEqual(way.compute(graph, seed), way.compute(graph, seed));
      }),
    );
  });

  test(`${way.id}: no community spans two components, and a city without a tie is one by itself`, () => {
    fc.assert(
      fc.property(anyTies, fc.nat(), ({ nodes, edges }, seed) => {
        const graph = adjacency(edges, [...nodes, "hermit"]);
        const of = way.compute(graph, seed)?.of;
        if (of === undefined) return;
        const home = new Map<number, number>();
        components(graph).forEach((cities, component) => {
          for (const v of cities) {
            assert.equal(home.get(of[v] ?? -1) ?? component, component);
            home.set(of[v] ?? -1, component);
          }
        });
      }),
    );
  });
}

function assertHangsTogether(graph: Graph, seed: number): void {
  const found = leidenCommunities.compute(graph, seed);
  found?.sizes.forEach((_, part) => {
    const cities = graph.nodes.flatMap((_, v) => (found.of[v] === part ? [v] : []));
    assert.equal(components(inducedGraph(graph, cities)).length, 1);
  });
}

test("every community of Leiden hangs together", () => {
  fc.assert(
    fc.property(anyTies, fc.nat(), ({ nodes, edges }, seed) =>
      assertHangsTogether(adjacency(edges, nodes), seed),
    ),
  );
});

test("a community of Leiden that a move tore is cut, in the one graph of thousands where that happened", () => {
  const ties = "0-6 1-5 1-6 1-7 2-8 3-5 3-11 4-9 5-7 6-13 7-8 7-9 7-11 12-13";
  const graph = adjacency(
    ties.split(" ").map((tie) => {
      const [one = "", other = ""] = tie.split("-");
      return [`c${one}`, `c${other}`];
    }),
  );
  assertHangsTogether(graph, 31_044);
});
