import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { anyTies, renamed } from "../../test/fixtures/any-graph.ts";
import { GRAPH_FIXTURES } from "../../test/fixtures/graph-fixture.ts";
import { assertNear } from "../../test/fixtures/near.ts";
import { adjacency, type Graph } from "../graph/graph.ts";
import { betweenness } from "./betweenness.ts";
import { betweennessNormalised } from "./betweenness-normalised.ts";
import { degree } from "./degree.ts";
import { harmonicCloseness } from "./harmonic-closeness.ts";
import { harmonicClosenessNormalised } from "./harmonic-closeness-normalised.ts";
import type { CityMeasure } from "./measure.ts";

const RAW = [degree, harmonicCloseness, betweenness];
const SHARES = [harmonicClosenessNormalised, betweennessNormalised];

function byCity(measure: CityMeasure, graph: Graph): Record<string, number | undefined> {
  const values = measure.compute(graph);
  return Object.fromEntries(graph.nodes.map((city, v) => [city, values[v]]));
}

for (const { name, graph, ...expected } of GRAPH_FIXTURES) {
  test(`${name}: degree, harmonic closeness and betweenness are those of networkx and igraph`, () => {
    assertNear(byCity(degree, graph), expected.degree);
    assertNear(byCity(harmonicCloseness, graph), expected.harmonic);
    assertNear(byCity(betweenness, graph), expected.betweenness);
  });
}

for (const measure of [...RAW, ...SHARES]) {
  test(`${measure.id}: other names, and another order of them, change no city's value`, () => {
    fc.assert(
      fc.property(anyTies, ({ nodes, edges }) => {
        const before = byCity(measure, adjacency(edges, nodes));
        const turned = edges.map(([a, b]) => [renamed(a), renamed(b)] as const);
        const after = byCity(measure, adjacency(turned, nodes.map(renamed)));
        for (const city of nodes) assertNear(after[renamed(city)], before[city]);
      }),
    );
  });
}

for (const measure of RAW) {
  test(`${measure.id}: a second world beside the first changes no value in either`, () => {
    fc.assert(
      fc.property(anyTies, anyTies, (here, there) => {
        fc.pre(here.nodes.length > 2 && there.nodes.length > 2);
        const elsewhere = there.edges.map(([a, b]) => [`x${a}`, `x${b}`] as const);
        const farNodes = there.nodes.map((city) => `x${city}`);
        const alone = byCity(measure, adjacency(here.edges, here.nodes));
        const farAlone = byCity(measure, adjacency(elsewhere, farNodes));
        const both = adjacency([...here.edges, ...elsewhere], [...here.nodes, ...farNodes]);
        assertNear(byCity(measure, both), { ...alone, ...farAlone });
      }),
    );
  });

  test(`${measure.id}: a city without a tie has 0 and changes nobody's value`, () => {
    fc.assert(
      fc.property(anyTies, ({ nodes, edges }) => {
        fc.pre(nodes.length > 2);
        const before = byCity(measure, adjacency(edges, nodes));
        assertNear(byCity(measure, adjacency(edges, [...nodes, "hermit"])), { ...before, hermit: 0 });
      }),
    );
  });
}

test("normalised values lie between 0 and 1, and degree and closeness within n − 1", () => {
  fc.assert(
    fc.property(anyTies, ({ nodes, edges }) => {
      const graph = adjacency(edges, nodes);
      for (const value of SHARES.flatMap((measure) => measure.compute(graph)))
        assert.ok(value === undefined || (value >= 0 && value <= 1 + 1e-12));
      for (const value of [degree, harmonicCloseness].flatMap((measure) => measure.compute(graph)))
        assert.ok(value === undefined || (value >= 0 && value <= nodes.length - 1));
    }),
  );
});

test("no city measure ever gives NaN", () => {
  fc.assert(
    fc.property(anyTies, ({ nodes, edges }) => {
      const graph = adjacency(edges, nodes);
      for (const measure of [...RAW, ...SHARES])
        for (const value of measure.compute(graph)) assert.ok(!Number.isNaN(value ?? 0), measure.id);
    }),
  );
});
