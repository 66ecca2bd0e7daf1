import assert from "node:assert/strict";
import { test } from "node:test";
import { grownGraph } from "../../bench/grown-graph.ts";
import { GRAPH_FIXTURES } from "../../test/fixtures/graph-fixture.ts";
import { assertNear } from "../../test/fixtures/near.ts";
import { adjacency } from "../graph/graph.ts";
import { betweenness } from "../measures/betweenness.ts";
import { harmonicCloseness } from "../measures/harmonic-closeness.ts";
import { meanDistance } from "../measures/mean-distance.ts";
import { betweennessOnThreads, harmonicClosenessOnThreads, meanDistanceOnThreads } from "./heavy-measures.ts";

const GROWN = grownGraph(2000, 4000, 3);

for (const { name, graph } of [...GRAPH_FIXTURES, { name: "a grown graph", graph: GROWN }]) {
  test(`${name}: on one thread, two or three the values are those of the measures`, async () => {
    for (const threads of [1, 2, 3]) {
      assertNear(await betweennessOnThreads(graph, { threads }), betweenness.compute(graph));
      assertNear(await harmonicClosenessOnThreads(graph, { threads }), harmonicCloseness.compute(graph));
      assertNear(await meanDistanceOnThreads(graph, { threads }), meanDistance.compute(graph));
    }
  });
}

test("on one thread or several the values are the same to the last digit", async () => {
  const alone = await betweennessOnThreads(GROWN, { threads: 1 });
  for (const threads of [2, 3]) assert.deepEqual(await betweennessOnThreads(GROWN, { threads }), alone);
});

test("without ties there is nothing to share out", async () => {
  const lone = adjacency([], ["Lübeck", "Riga", "Visby"]);
  assert.deepEqual(await betweennessOnThreads(lone), [0, 0, 0]);
  assert.deepEqual(await harmonicClosenessOnThreads(lone), [0, 0, 0]);
  assert.equal(await meanDistanceOnThreads(lone), undefined);
  assert.deepEqual(await betweennessOnThreads(adjacency([])), []);
});

test("progress never falls back and ends when all sources are done with", async () => {
  const told: (readonly [number, number])[] = [];
  await betweennessOnThreads(GROWN, { threads: 2, progress: (done, all) => told.push([done, all]) });
  const done = told.map(([some]) => some);
  assert.deepEqual(
    done,
    done.toSorted((a, b) => a - b),
  );
  assert.equal(told.at(-1)?.[0], told.at(-1)?.[1]);
});

test("a job that is given up ends with the reason, before or while it runs", async () => {
  const large = grownGraph(20_000, 60_000, 3);
  const reason = new Error("no longer wanted");
  await assert.rejects(betweennessOnThreads(large, { signal: AbortSignal.abort(reason) }), reason);
  const giveUp = new AbortController();
  const job = betweennessOnThreads(large, {
    threads: 2,
    signal: giveUp.signal,
    progress: (done) => {
      if (done > 0) giveUp.abort(reason);
    },
  });
  await assert.rejects(job, reason);
});
