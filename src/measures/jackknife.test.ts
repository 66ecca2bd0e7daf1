import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import fc from "fast-check";
import { anyTies } from "../../test/fixtures/any-graph.ts";
import { GRAPH_FIXTURES } from "../../test/fixtures/graph-fixture.ts";
import { assertNear } from "../../test/fixtures/near.ts";
import { adjacency, type Graph } from "../graph/graph.ts";
import { degreeAssortativity } from "./degree-assortativity.ts";
import { degreeGini } from "./degree-gini.ts";
import { density } from "./density.ts";
import { eiIndex } from "./ei-index.ts";
import {
  assortativityInterval,
  densityInterval,
  eiInterval,
  giniInterval,
  localClusteringInterval,
  transitivityInterval,
} from "./figure-interval.ts";
import { jackknife } from "./jackknife.ts";
import { meanLocalClustering } from "./mean-local-clustering.ts";
import { transitivity } from "./transitivity.ts";

/** By networkx, each figure computed anew: test/fixtures/jackknife.py. */
const ERRORS = JSON.parse(
  readFileSync(new URL("../../test/fixtures/jackknife.json", import.meta.url), "utf8"),
);

for (const name of ["karate-club", "florentine-families"]) {
  test(`${name}: the standard errors are those of figures that networkx computes anew`, () => {
    const graph = GRAPH_FIXTURES.find((fixture) => fixture.name === name)?.graph ?? adjacency([]);
    const errors = {
      density: densityInterval(graph)?.error,
      transitivity: transitivityInterval(graph)?.error,
      gini: giniInterval(graph)?.error,
      assortativity: assortativityInterval(graph)?.error,
      meanLocalClustering: localClusteringInterval(graph)?.error,
    };
    assertNear(errors, ERRORS[name]);
  });
}

const groupOf = (city: string): string | undefined => (city < "b" ? undefined : `${city.length % 2}`);
const byGroup = (graph: Graph): number | undefined => eiIndex.compute(graph, groupOf)?.value;

test("the short ways lead to the intervals of figures computed anew", () => {
  fc.assert(
    fc.property(anyTies, ({ nodes, edges }) => {
      const graph = adjacency(edges, nodes);
      const byCities = [
        [densityInterval(graph), density.compute, 0],
        [transitivityInterval(graph), transitivity.compute, 0],
        [giniInterval(graph), degreeGini.compute, 0],
        [localClusteringInterval(graph), meanLocalClustering.compute, 0],
        [eiInterval(graph, groupOf), byGroup, -1],
      ] as const;
      for (const [short, figure, lowest] of byCities)
        assertNear(short, jackknife.compute(graph, figure, "cities", [lowest, 1]), 1e-6);
      const byTies = jackknife.compute(graph, degreeAssortativity.compute, "ties", [-1, 1]);
      assertNear(assortativityInterval(graph), byTies, 1e-6);
    }),
  );
});

test("an interval ends where its figure does, and says which end was cut off", () => {
  const square = adjacency([
    ["Lübeck", "Riga"],
    ["Lübeck", "Tallinn"],
    ["Riga", "Tallinn"],
    ["Tallinn", "Visby"],
  ]);
  const { upper, cut } = densityInterval(square) ?? {};
  assert.deepEqual([upper, cut], [1, "upper"]);
  assert.equal(jackknife.compute(square, density.compute, "cities")?.cut, undefined);
});

test("an interval lies around its figure, and of two cities there is none", () => {
  const karate = GRAPH_FIXTURES[0]?.graph ?? adjacency([]);
  const { lower = Number.NaN, upper = Number.NaN } = transitivityInterval(karate) ?? {};
  const value = transitivity.compute(karate) ?? Number.NaN;
  assertNear((lower + upper) / 2, value);
  assert.ok(lower < value && value < upper);
  assert.equal(densityInterval(adjacency([["Lübeck", "Riga"]])), undefined);
});
