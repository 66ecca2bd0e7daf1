import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { grownGraph } from "../../bench/grown-graph.ts";
import { anyTies } from "../../test/fixtures/any-graph.ts";
import { GRAPH_FIXTURES } from "../../test/fixtures/graph-fixture.ts";
import { assertNear } from "../../test/fixtures/near.ts";
import { adjacency } from "../graph/graph.ts";
import { betweenness } from "./betweenness.ts";
import { betweennessSampled } from "./betweenness-sampled.ts";
import { diameter } from "./diameter.ts";
import { diameterBounds } from "./diameter-bounds.ts";
import { harmonicCloseness } from "./harmonic-closeness.ts";
import { harmonicClosenessSampled } from "./harmonic-closeness-sampled.ts";
import { meanDistance } from "./mean-distance.ts";
import { meanDistanceSampled } from "./mean-distance-sampled.ts";
import type { CityValues } from "./measure.ts";

const GROWN = grownGraph(1500, 3000, 4);

function farthestOff(found: CityValues, exact: CityValues): number {
  return found.reduce<number>(
    (most, value, v) => Math.max(most, Math.abs((value ?? 0) - (exact[v] ?? 0))),
    0,
  );
}

for (const { name, graph } of [...GRAPH_FIXTURES, { name: "a grown graph", graph: GROWN }]) {
  test(`${name}: sampled betweenness and closeness are no farther off than they say`, () => {
    const [between, close] = [betweenness.compute(graph), harmonicCloseness.compute(graph)];
    for (const seed of [1, 2, 3, 4, 5]) {
      const plan = { samples: 4000, probability: 0.99, seed };
      const found = betweennessSampled.compute(graph, plan);
      assert.ok(found);
      assert.ok(farthestOff(found.values, between) <= found.error);
      const near = harmonicClosenessSampled.compute(graph, { ...plan, samples: graph.nodes.length / 3 });
      assert.ok(near);
      assert.ok(farthestOff(near.values, close) <= near.error);
    }
  });

  test(`${name}: the mean distance lies in the interval for most seeds, the diameter always within its bounds`, () => {
    const exact = meanDistance.compute(graph) ?? 0;
    const seeds = Array.from({ length: 100 }, (_, seed) => seed);
    const held = seeds.filter((seed) => {
      const found = meanDistanceSampled.compute(graph, { samples: 30, seed });
      return found !== undefined && found.lower <= exact + 1e-9 && exact <= found.upper + 1e-9;
    });
    assert.ok(held.length >= 85, `${held.length} of 100`);
    for (const searches of [3, 4, 5, 10, 1000]) {
      const { lower = 0, upper = 0 } = diameterBounds.compute(graph, searches) ?? {};
      const widest = diameter.compute(graph) ?? 0;
      assert.ok(lower <= widest && widest <= upper, `${lower} ${widest} ${upper}`);
    }
  });
}

test("the error told for ten thousand paths is met with room to spare, and falls with the root of the paths", () => {
  const plan = { samples: 10_000, probability: 0.9, seed: 1 };
  const few = betweennessSampled.compute(GROWN, plan);
  const more = betweennessSampled.compute(GROWN, { ...plan, samples: 40_000 });
  assertNear((few?.error ?? 0) / (more?.error ?? 1), 2);
});

test("when every city is drawn, closeness and mean distance are exact", () => {
  fc.assert(
    fc.property(anyTies, fc.nat(), ({ nodes, edges }, seed) => {
      const graph = adjacency(edges, nodes);
      const plan = { samples: 100, probability: 0.9, seed };
      const near = harmonicClosenessSampled.compute(graph, plan);
      if (near !== undefined) assertNear(near.values, harmonicCloseness.compute(graph));
      assert.ok((near?.standardErrors ?? []).every((error) => error === 0));
      const found = meanDistanceSampled.compute(graph, plan);
      assertNear(found?.value, meanDistance.compute(graph));
      assertNear(found?.upper, found?.lower);
    }),
  );
});

test("with searches enough the bounds on the diameter meet", () => {
  fc.assert(
    fc.property(anyTies, ({ nodes, edges }) => {
      const graph = adjacency(edges, nodes);
      const exact = diameter.compute(graph);
      const bounds = diameterBounds.compute(graph, 100);
      assert.deepEqual(bounds, exact === undefined ? undefined : { lower: exact, upper: exact });
    }),
  );
});

test("of a city's sampled closeness, two standard errors to either side hold the exact one in most draws", () => {
  const exact = harmonicCloseness.compute(GROWN);
  const shares = Array.from({ length: 40 }, (_, seed) => {
    const found = harmonicClosenessSampled.compute(GROWN, { samples: 200, probability: 0.95, seed });
    const held = (found?.values ?? []).filter((value, v) => {
      const error = found?.standardErrors[v] ?? 0;
      return Math.abs((value ?? 0) - (exact[v] ?? 0)) <= 1.96 * error + 1e-9;
    });
    return held.length / GROWN.nodes.length;
  });
  const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length;
  assert.ok(mean > 0.93 && mean < 0.97, `${mean}`);
});

test("the same seed samples the same", () => {
  const plan = { samples: 50, probability: 0.9, seed: 9 };
  for (const { compute } of [betweennessSampled, harmonicClosenessSampled])
    assert.deepEqual(compute(GROWN, plan), compute(GROWN, plan));
  assert.deepEqual(meanDistanceSampled.compute(GROWN, plan), meanDistanceSampled.compute(GROWN, plan));
});
