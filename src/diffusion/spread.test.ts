import assert from "node:assert/strict";
import { test } from "node:test";
import { entriesOf } from "../../bench/spread-world.ts";
import { spreadJob } from "../compute/spread-job.ts";
import { adjacency } from "../graph/graph.ts";
import { observed } from "./entries.ts";
import { fitBass } from "./fit-bass.ts";
import { fitHazard } from "./fit-hazard.ts";
import { spreadRuns } from "./spread.ts";
import { spreadOutcome } from "./spread-outcome.ts";
import type { SpreadModel, SpreadPlan } from "./spread-plan.ts";

const line = adjacency([
  ["a", "b"],
  ["b", "c"],
  ["c", "d"],
]);
const plan = (more: Partial<SpreadPlan>): SpreadPlan => ({
  graph: line,
  first: Uint8Array.of(1, 0, 0, 0),
  model: { model: "threshold", from: 0.5, to: 0.5 },
  steps: 3,
  seed: 1,
  ...more,
});

test("where half of the partners are enough, a practice walks down a line a step at a time", () => {
  assert.deepEqual([...spreadRuns(plan({}), 0, 1).counts], [1, 2, 3, 4]);
});

test("where all partners are needed, it stops at a place that has another", () => {
  const { counts } = spreadRuns(plan({ model: { model: "threshold", from: 1, to: 1 } }), 0, 1);
  assert.deepEqual([...counts], [1, 1, 1, 1]);
});

test("who cannot take it up does not, and nobody gives it up", () => {
  const { counts, took } = spreadRuns(
    plan({ never: Uint8Array.of(0, 0, 1, 0), model: { model: "bass", p: 0.5, q: 1 }, steps: 12 }),
    0,
    50,
  );
  assert.deepEqual([took[0], took[2]], [50, 0]);
  for (let at = 1; at < counts.length; at++)
    assert.ok(at % 13 === 0 || (counts[at] ?? 0) >= (counts[at - 1] ?? 0));
});

test("a chance of p alone is taken up by 1 − (1 − p)^steps of the places", () => {
  const first = new Uint8Array(2000);
  const graph = adjacency([], [...first.keys()].map(String));
  const { counts } = spreadRuns(
    plan({ graph, first, model: { model: "bass", p: 0.1, q: 0 }, steps: 5 }),
    0,
    50,
  );
  const mean = counts.filter((_, at) => at % 6 === 5).reduce((sum, count) => sum + count, 0) / 50 / 2000;
  assert.ok(Math.abs(mean - (1 - 0.9 ** 5)) < 0.005, String(mean));
});

/** The chances of all sets of places after some steps, by going through every set and every way on from it. */
function exactChances({ graph, first, never, model, steps }: SpreadPlan): number[] {
  const n = first.length;
  const chanceOf = (set: number, v: number): number => {
    const has = (w: number): number => (set >> w) & 1;
    if (never?.[v] === 1) return 0;
    const partners = [...graph.neighbours.subarray(graph.offsets[v], graph.offsets[v + 1])];
    const share = partners.length === 0 ? 0 : partners.reduce((sum, w) => sum + has(w), 0) / partners.length;
    if (model.model === "hazard") return 1 / (1 + Math.exp(-model.a - model.b * share));
    const all = [...first.keys()].reduce((sum, w) => sum + has(w), 0);
    if (model.model === "bass") return Math.min(1, model.p + (model.q * all) / n);
    throw new Error("Thresholds are drawn once a run.");
  };
  let chances = new Float64Array(2 ** n);
  chances[first.reduce((set, each, v) => set + each * 2 ** v, 0)] = 1;
  for (let step = 0; step < steps; step++) {
    const next = new Float64Array(2 ** n);
    for (const [set, chance] of chances.entries())
      for (let onward = set; onward < 2 ** n; onward++) {
        if ((onward & set) !== set) continue;
        const ways = [...first.keys()].filter((v) => ((set >> v) & 1) === 0);
        const way = (v: number): number => ((onward >> v) & 1 ? chanceOf(set, v) : 1 - chanceOf(set, v));
        next[onward] = (next[onward] ?? 0) + ways.reduce((product, v) => product * way(v), chance);
      }
    chances = next;
  }
  return [...first.keys()].map((v) =>
    chances.reduce((sum, chance, set) => sum + ((set >> v) & 1) * chance, 0),
  );
}

const LAWS: readonly SpreadModel[] = [
  { model: "hazard", a: -3, b: 2.5 },
  { model: "hazard", a: -0.5, b: 2 },
  { model: "hazard", a: -1.5, b: -3 },
  { model: "bass", p: 0.02, q: 0.4 },
  { model: "bass", p: 0.3, q: 0.6 },
];
for (const model of LAWS)
  test(`each place has it in as many runs as the law says exactly: ${JSON.stringify(model)}`, () => {
    const star = adjacency(
      [
        ["a", "b"],
        ["b", "c"],
        ["b", "d"],
        ["d", "e"],
      ],
      ["f"],
    );
    const small = plan({
      graph: star,
      first: Uint8Array.of(1, 0, 0, 0, 0, 0),
      never: Uint8Array.of(0, 0, 0, 0, 1, 0),
      model,
      steps: 4,
    });
    const runs = 40_000;
    const { took } = spreadRuns(small, 0, runs);
    for (const [v, chance] of exactChances(small).entries()) {
      const error = Math.sqrt(Math.max(1e-9, chance * (1 - chance)) / runs);
      assert.ok(Math.abs((took[v] ?? 0) / runs - chance) <= 4 * error, `${v}: ${took[v]} for ${chance}`);
    }
  });

test("with thresholds drawn evenly a place whose one partner has it follows as often as its threshold allows", () => {
  const { took } = spreadRuns(plan({ model: { model: "threshold", from: 0, to: 1 }, steps: 1 }), 0, 40_000);
  // b has two partners, one of which has it: every other threshold is low enough; c has none that has it.
  assert.ok(Math.abs((took[1] ?? 0) / 40_000 - 0.5) < 0.01);
  assert.deepEqual([took[0], took[2]], [40_000, 0]);
});

test("runs come to the same on one thread and on two, and whoever makes which of them", async () => {
  const drawn = plan({ model: { model: "hazard", a: -2, b: 3 }, steps: 6, seed: 5 });
  const [one, two] = [await spreadJob(drawn, 41, { threads: 1 }), await spreadJob(drawn, 41, { threads: 2 })];
  assert.deepEqual(one, two);
  const parts = [spreadRuns(drawn, 0, 7), spreadRuns(drawn, 7, 41)];
  assert.deepEqual(spreadOutcome(parts, 6), one);
});

test("the pull of partners that made the entries is found again, within its error", () => {
  const seen = observed(entriesOf({ a: -4, b: 2.5, places: 3000, ties: 9000, years: 12, seed: 3 }));
  assert.ok(seen);
  const fit = fitHazard(seen.hazard);
  assert.ok(!("why" in fit));
  assert.ok(
    Math.abs(fit.a + 4) < 4 * fit.error.a && Math.abs(fit.b - 2.5) < 4 * fit.error.b,
    JSON.stringify(fit),
  );
  assert.ok(fit.gain > 20);
});

test("without a pull there is none to find, and what cannot be fitted is named", () => {
  const seen = observed(entriesOf({ a: -3, b: 0, places: 3000, ties: 9000, years: 8, seed: 4 }));
  const fit = fitHazard(seen?.hazard ?? []);
  assert.ok(!("why" in fit) && Math.abs(fit.b) < 4 * fit.error.b);
  const apart = fitHazard([
    { share: 0, count: 100, events: 10 },
    { share: 0.5, count: 10, events: 0 },
  ]);
  assert.match("why" in apart ? apart.why : "", /separation/);
  const few = fitHazard([{ share: 0, count: 100, events: 2 }]);
  assert.match("why" in few ? few.why : "", /only 2 dated entries/);
});

test("p and q of exact Bass years are found again", () => {
  const years = [0, 0.1, 0.2, 0.4].map((share) => ({
    share,
    atRisk: 1e6,
    events: Math.round(1e6 * (0.02 + 0.3 * share)),
  }));
  const fit = fitBass(years);
  assert.ok(
    Math.abs((fit?.p ?? 0) - 0.02) < 1e-5 && Math.abs((fit?.q ?? 0) - 0.3) < 1e-4,
    JSON.stringify(fit),
  );
});

test("runs tell how many are done with, and who gives up gets the reason", async () => {
  const drawn = plan({ model: { model: "bass", p: 0.1, q: 0 }, steps: 6 });
  const told: number[] = [];
  await spreadJob(drawn, 50, { threads: 2, progress: (done) => told.push(done) });
  assert.equal(told.at(-1), 50);
  const [reason, giveUp] = [new Error("no longer wanted"), new AbortController()];
  const job = spreadJob(drawn, 3e7, {
    threads: 2,
    signal: giveUp.signal,
    progress: () => giveUp.abort(reason),
  });
  await assert.rejects(job, reason);
});
