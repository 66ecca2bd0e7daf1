import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { anyTies, renamed } from "../../test/fixtures/any-graph.ts";
import { GRAPH_FIXTURES } from "../../test/fixtures/graph-fixture.ts";
import { moreMeasures } from "../../test/fixtures/more-graph-measures.ts";
import { assertNear } from "../../test/fixtures/near.ts";
import { directedGraph } from "../graph/directed-graph.ts";
import { adjacency, type Graph } from "../graph/graph.ts";
import { weightedGraph } from "../graph/weighted-graph.ts";
import { cityReciprocity } from "./city-reciprocity.ts";
import { constraint } from "./constraint.ts";
import { coreSizes } from "./core-sizes.ts";
import { coreness } from "./coreness.ts";
import { degreeDistribution } from "./degree-distribution.ts";
import { eiIndex } from "./ei-index.ts";
import { eigenvector } from "./eigenvector.ts";
import { localClustering } from "./local-clustering.ts";
import { meanLocalClustering } from "./mean-local-clustering.ts";
import type { CityMeasure } from "./measure.ts";
import { participation } from "./participation.ts";
import { reciprocity } from "./reciprocity.ts";
import { strength } from "./strength.ts";
import { transitivity } from "./transitivity.ts";
import { triangleCount } from "./triangle-count.ts";
import { wedgeCount } from "./wedge-count.ts";

/** Cities without a value are left out, as the fixtures leave them out. */
function byCity({ compute }: Pick<CityMeasure, "compute">, graph: Graph): Record<string, number> {
  const values = compute(graph);
  return Object.fromEntries(
    graph.nodes.flatMap((city, v): [string, number][] => {
      const value = values[v];
      return value === undefined ? [] : [[city, value]];
    }),
  );
}

/** The weight that test/fixtures/more-graph-measures.py gives a tie. */
function weight(...ends: readonly string[]): number {
  return 1 + ([...ends.join("")].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0) % 5);
}

for (const { name, graph, edges, nodes } of GRAPH_FIXTURES) {
  const expected = moreMeasures(name);
  const weighted = weightedGraph(
    edges.map(([a, b]) => [a, b, weight(a, b)] as const),
    nodes,
  );

  test(`${name}: degrees, triangles, wedges and clustering are those of networkx`, () => {
    const distribution = degreeDistribution.compute(graph)?.map(({ degree, cities }) => [degree, cities]);
    assert.deepEqual(distribution, expected.degreeDistribution);
    assert.equal(triangleCount.compute(graph), expected.triangles);
    assert.equal(wedgeCount.compute(graph), expected.wedges);
    assertNear(byCity(localClustering, graph), expected.localClustering);
  });

  test(`${name}: constraint is that of networkx and igraph, with weights that of networkx`, () => {
    assertNear(byCity(constraint, graph), expected.constraint);
    assertNear(byCity(constraint, weighted), expected.weightedConstraint);
    assertNear(byCity(strength, weighted), expected.strength);
  });

  test(`${name}: eigenvector centrality in the largest component is that of igraph`, () => {
    assertNear(byCity(eigenvector, graph), expected.eigenvector, 1e-7);
  });

  test(`${name}: of listings turned about, reciprocity is that of networkx`, () => {
    const both = edges.filter(([a, b]) => weight(...[a, b].sort()) % 2 === 0);
    const listings = directedGraph([...edges, ...both.map(([a, b]) => [b, a] as const)], nodes);
    assertNear(reciprocity.compute(listings, () => true)?.value, expected.reciprocity);
    const values = cityReciprocity.compute(listings, () => true);
    listings.nodes.forEach((city, v) => {
      const value = values[v];
      const [out, given] = [listings.offsets, listings.inOffsets].map(
        (offsets) => (offsets[v + 1] ?? 0) - (offsets[v] ?? 0),
      );
      assert.equal(value === undefined, out === 0);
      if (value === undefined) return;
      // networkx sets what is mutual beside all listings by the city and of it.
      const ofBoth = (2 * value * (out ?? 0)) / ((out ?? 0) + (given ?? 0));
      assertNear(ofBoth, expected.cityReciprocity[city] ?? -1);
    });
  });
}

const OF_CITY = [strength, constraint, eigenvector, localClustering];

for (const measure of OF_CITY) {
  test(`${measure.id}: other names, and another order of them, change no city's value`, () => {
    fc.assert(
      fc.property(anyTies, ({ nodes, edges }) => {
        const before = byCity(measure, adjacency(edges, nodes));
        const turned = edges.map(([a, b]) => [renamed(a), renamed(b)] as const);
        const after = byCity(measure, adjacency(turned, nodes.map(renamed)));
        const back = Object.fromEntries(nodes.map((city) => [renamed(city), city]));
        const named = Object.entries(after).map(([city, value]) => [back[city] ?? "", value] as const);
        assertNear(Object.fromEntries(named), before, 1e-6);
      }),
    );
  });
}

for (const measure of [strength, constraint, localClustering]) {
  test(`${measure.id}: a second world beside the first and a city without a tie change no value`, () => {
    fc.assert(
      fc.property(anyTies, anyTies, (here, there) => {
        const far = there.edges.map(([a, b]) => [`x${a}`, `x${b}`] as const);
        const alone = byCity(measure, adjacency(here.edges, here.nodes));
        const farAlone = byCity(measure, adjacency(far, ["xhermit"]));
        const both = byCity(measure, adjacency([...here.edges, ...far], [...here.nodes, "xhermit"]));
        assertNear(both, { ...alone, ...farAlone });
      }),
    );
  });
}

test("no value is NaN, and each is in its range", () => {
  fc.assert(
    fc.property(anyTies, ({ nodes, edges }) => {
      const graph = adjacency(edges, nodes);
      for (const value of constraint.compute(graph))
        assert.ok(value === undefined || (value > 0 && value <= 1.125));
      for (const value of localClustering.compute(graph))
        assert.ok(value === undefined || (value >= 0 && value <= 1));
      for (const value of eigenvector.compute(graph))
        assert.ok(value === undefined || (value > 0 && value <= 1));
    }),
  );
});

test("triangles over wedges is transitivity, and clustering averages to its mean", () => {
  fc.assert(
    fc.property(anyTies, ({ nodes, edges }) => {
      const graph = adjacency(edges, nodes);
      const wedges = wedgeCount.compute(graph);
      if (wedges > 0) assertNear((3 * triangleCount.compute(graph)) / wedges, transitivity.compute(graph));
      const each = localClustering.compute(graph).filter((value) => value !== undefined);
      const mean = each.length === 0 ? undefined : each.reduce((sum, c) => sum + c, 0) / each.length;
      assertNear(mean, meanLocalClustering.compute(graph));
    }),
  );
});

test("as many cities are in the k-core as have a coreness of k or more", () => {
  fc.assert(
    fc.property(anyTies, ({ nodes, edges }) => {
      const graph = adjacency(edges, nodes);
      const depths = coreness.compute(graph);
      const sizes = coreSizes.compute(graph) ?? [];
      sizes.forEach((size, k) => {
        assert.equal(size, depths.filter((depth) => (depth ?? 0) >= k).length);
      });
      assert.equal(sizes.length - 1, Math.max(...depths.map((depth) => depth ?? 0)));
    }),
  );
});

test("by any grouping, what is within groups, between them and not given is all there is", () => {
  const groups = fc.array(fc.option(fc.integer({ min: 0, max: 2 }), { nil: undefined }), { minLength: 10 });
  fc.assert(
    fc.property(anyTies, groups, ({ nodes, edges }, group) => {
      const graph = adjacency(edges, nodes);
      const found = eiIndex.compute(graph, (city) => group[Number(city.slice(1))]);
      if (found === undefined) return;
      const { value, external, internal, notGiven } = found;
      assert.equal(external + internal + notGiven, graph.neighbours.length / 2);
      assertNear(value, (external - internal) / (external + internal));
    }),
  );
});

test("a city whose partners are all in one community takes part in no other", () => {
  fc.assert(
    fc.property(anyTies, fc.array(fc.nat({ max: 3 }), { minLength: 10 }), ({ nodes, edges }, of) => {
      const graph = adjacency(edges, nodes);
      participation.compute(graph, of).forEach((value, v) => {
        const row = graph.neighbours.subarray(graph.offsets[v], graph.offsets[v + 1]);
        const met = new Set([...row].map((w) => of[w])).size;
        if (value === undefined) assert.equal(met, 0);
        else assert.ok(value >= (met > 1 ? 1e-9 : -1e-12) && value <= 1 - 1 / met + 1e-12);
      });
    }),
  );
});
