import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { anyTies } from "../../test/fixtures/any-graph.ts";
import { GRAPH_FIXTURES } from "../../test/fixtures/graph-fixture.ts";
import { assertNear } from "../../test/fixtures/near.ts";
import { adjacency } from "../graph/graph.ts";
import { degree } from "./degree.ts";
import { harmonicCloseness, harmonicClosenessOf } from "./harmonic-closeness.ts";
import { degreeIntervals, removalInterval } from "./removal-interval.ts";

const plan = { share: 0.1, draws: 400, seed: 1987 };
const karate = GRAPH_FIXTURES.find(({ name }) => name === "karate-club")?.graph ?? adjacency([]);

test("the instructor of the karate club keeps 13 to 16 of 16 ties when 8 of 78 are removed", () => {
  const instructor = karate.index.get("0") ?? -1;
  // Ties lost follow a hypergeometric law (78 ties, 16 his, 8 drawn): P(0) = 0.13, P(≤ 3) = 0.94, P(≤ 4) = 0.99.
  const interval = removalInterval.compute(karate, degree.compute, { ...plan, draws: 4000 })[instructor];
  assert.equal(interval?.upper, 16);
  assert.ok(interval.lower === 12 || interval.lower === 13);
});

test("the same seed gives the same interval and another seed other draws", () => {
  const once = removalInterval.compute(karate, harmonicCloseness.compute, plan);
  assert.deepEqual(removalInterval.compute(karate, harmonicCloseness.compute, plan), once);
  assert.notDeepEqual(removalInterval.compute(karate, harmonicCloseness.compute, { ...plan, seed: 7 }), once);
});

test("one city asked for alone has the interval it has among all", () => {
  const all = removalInterval.compute(karate, harmonicCloseness.compute, plan);
  assertNear(
    removalInterval.compute(karate, (graph) => [harmonicClosenessOf(graph, 5)], plan),
    [all[5]],
  );
});

test("where no tie would be removed, or nothing is drawn, there is no interval", () => {
  const graph = adjacency([["a", "b"]], ["c"]);
  assert.deepEqual(removalInterval.compute(graph, degree.compute, plan), [undefined, undefined, undefined]);
  const none = { share: 1, draws: 0, seed: 1 };
  assert.deepEqual(removalInterval.compute(graph, degree.compute, none), [undefined, undefined, undefined]);
});

test("a measure without a value has no interval", () => {
  assert.deepEqual(
    removalInterval.compute(karate, () => [undefined], plan),
    [undefined],
  );
});

test("without some ties no city is nearer to the others than with all", () => {
  fc.assert(
    fc.property(anyTies, fc.nat(), ({ nodes, edges }, seed) => {
      const graph = adjacency(edges, nodes);
      const whole = harmonicCloseness.compute(graph);
      const intervals = removalInterval.compute(graph, harmonicCloseness.compute, {
        share: 0.3,
        draws: 20,
        seed,
      });
      intervals.forEach((interval, city) => {
        if (interval)
          assert.ok(interval.lower <= interval.upper && interval.upper <= (whole[city] ?? 0) + 1e-12);
      });
    }),
    { numRuns: 30 },
  );
});

test("intervals of the degree alone are those that rebuilding the graph in each draw gives", () => {
  const slowly = removalInterval.compute(karate, degree.compute, plan);
  const intervals = degreeIntervals(karate, plan);
  assert.deepEqual(
    karate.nodes.map((_, city) => intervals(city)),
    slowly,
  );
  const none = degreeIntervals(adjacency([["a", "b"]]), plan);
  assert.equal(none(0), undefined);
});
