import assert from "node:assert/strict";
import { test } from "node:test";
import { allPairs, type DyadTable } from "../inference/dyad-table.ts";
import { mrqap } from "../inference/mrqap.ts";
import { mrqapLogit } from "../inference/mrqap-logit.ts";
import { seededRandom } from "../measures/seeded-random.ts";
import { mrqapLogitOnThreads, mrqapOnThreads } from "./mrqap-on-threads.ts";

function table(nodes: number): DyadTable {
  const [random, pairs] = [seededRandom(3), allPairs(nodes)];
  const column = (): Float64Array => Float64Array.from(pairs.one, () => random());
  const covariates = ["x", "y", "z"].map((name) => ({ name, values: column() }));
  return { nodes, ...pairs, outcome: column(), covariates };
}

test("on one thread, two or three the same seed gives the same p, which is that without threads", async () => {
  const [given, plan] = [table(30), { draws: 123, seed: 7 }];
  const alone = mrqap(given, plan);
  assert.ok(!("why" in alone));
  for (const threads of [1, 2, 3]) assert.deepEqual(await mrqapOnThreads(given, plan, { threads }), alone);
});

test("a logistic regression gives the same on any number of threads, each covariate in a course of its own", async () => {
  const [{ outcome, ...rest }, plan] = [table(30), { draws: 43, seed: 7 }];
  const tied = { ...rest, outcome: outcome.map((value) => Number(value < 0.3)) };
  const alone = mrqapLogit(tied, plan);
  assert.ok(!("why" in alone));
  const told: number[] = [];
  for (const threads of [1, 2, 3])
    assert.deepEqual(
      await mrqapLogitOnThreads(tied, plan, { threads, progress: (done) => told.push(done) }),
      alone,
    );
  assert.equal(told.at(-1), 3 * 43);
});

test("what cannot be fitted is named, progress ends at all draws, and who gives up gets the reason", async () => {
  const given = table(30);
  const flat = { ...given, outcome: given.outcome.map(() => 1) };
  assert.deepEqual(await mrqapOnThreads(flat, { draws: 9, seed: 1 }), { why: "constant-outcome" });
  const told: number[] = [];
  await mrqapOnThreads(given, { draws: 40, seed: 1 }, { threads: 2, progress: (done) => told.push(done) });
  assert.equal(told.at(-1), 40);
  const [reason, giveUp] = [new Error("no longer wanted"), new AbortController()];
  const job = mrqapOnThreads(
    table(200),
    { draws: 1e6, seed: 1 },
    { threads: 2, signal: giveUp.signal, progress: () => giveUp.abort(reason) },
  );
  await assert.rejects(job, reason);
});
