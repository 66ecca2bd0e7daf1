import assert from "node:assert/strict";
import { test } from "node:test";
import { entriesOf } from "../../bench/spread-world.ts";
import { spreadJob } from "../compute/spread-job.ts";
import { adjacency, type Rows } from "../graph/graph.ts";
import { type Channel, seatRows } from "./contacts.ts";
import { observed } from "./entries.ts";
import { fitBass } from "./fit-bass.ts";
import { fitHazard } from "./fit-hazard.ts";
import { hazardLimits } from "./hazard-limits.ts";
import type { Estimate } from "./limits.ts";
import { spreadRuns } from "./spread.ts";
import { spreadOutcome } from "./spread-outcome.ts";
import type { SpreadModel, SpreadPlan } from "./spread-plan.ts";
import { evenThresholds, sameThreshold } from "./threshold-law.ts";

const line = adjacency([
  ["a", "b"],
  ["b", "c"],
  ["c", "d"],
]);
const plan = (more: Partial<SpreadPlan>): SpreadPlan => ({
  ties: line,
  first: Uint8Array.of(1, 0, 0, 0),
  models: [{ model: "threshold", law: sameThreshold(0.5) }],
  steps: 3,
  seed: 1,
  ...more,
});

test("where half of the partners are enough, a practice walks down a line a step at a time", () => {
  assert.deepEqual([...spreadRuns(plan({}), 0, 1).counts], [1, 2, 3, 4]);
});

test("where all partners are needed, it stops at a place that has another", () => {
  const { counts } = spreadRuns(plan({ models: [{ model: "threshold", law: sameThreshold(1) }] }), 0, 1);
  assert.deepEqual([...counts], [1, 1, 1, 1]);
});

test("who cannot take it up does not, and nobody gives it up", () => {
  const { counts, took } = spreadRuns(
    plan({ never: Uint8Array.of(0, 0, 1, 0), models: [{ model: "bass", p: 0.5, q: 1 }], steps: 12 }),
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
    plan({ ties: graph, first, models: [{ model: "bass", p: 0.1, q: 0 }], steps: 5 }),
    0,
    50,
  );
  const mean = counts.filter((_, at) => at % 6 === 5).reduce((sum, count) => sum + count, 0) / 50 / 2000;
  assert.ok(Math.abs(mean - (1 - 0.9 ** 5)) < 0.005, String(mean));
});

const NO_TIES = { offsets: new Uint32Array(7), neighbours: new Uint32Array(0) };

/** Of one place, the share of partners that have it, and the mean over its networks of the share of others that do. */
function exposures({ ties = NO_TIES, seats }: SpreadPlan, has: (w: number) => number, v: number) {
  const row = ({ offsets, neighbours }: Rows, at: number): number[] => [
    ...neighbours.subarray(offsets[at], offsets[at + 1]),
  ];
  const mean = (values: readonly number[]): number =>
    values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
  const among = (others: readonly number[]): number => mean(others.map(has));
  const companies = seats ? row(seats.networksOf, v).map((k) => row(seats.membersOf, k)) : [];
  const others = companies
    .map((members) => members.filter((w) => w !== v))
    .filter(({ length }) => length > 0);
  return { tied: among(row(ties, v)), joined: mean(others.map(among)) };
}

/** The chances of all sets of places after some steps, by going through every set and every way on from it. */
function exactChances(plan: SpreadPlan): number[] {
  const { first, never, models, steps } = plan;
  const [model] = models;
  const n = first.length;
  const chanceOf = (set: number, v: number): number => {
    const has = (w: number): number => (set >> w) & 1;
    if (never?.[v] === 1) return 0;
    const { tied, joined } = exposures(plan, has, v);
    if (model.model === "hazard") return 1 / (1 + Math.exp(-model.a - model.b * tied - model.c * joined));
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

const STAR = adjacency(
  [
    ["a", "b"],
    ["b", "c"],
    ["b", "d"],
    ["d", "e"],
  ],
  ["f"],
);
/** a, b, f in one network; b, c, d, f in another; e alone in a third. */
const SEATS = seatRows(6, {
  networks: 3,
  place: Uint32Array.of(0, 1, 5, 1, 2, 3, 5, 4),
  network: Uint32Array.of(0, 0, 0, 1, 1, 1, 1, 2),
});

const LAWS: readonly [SpreadModel, Pick<SpreadPlan, "ties" | "seats">][] = [
  [{ model: "hazard", a: -3, b: 2.5, c: 0 }, { ties: STAR }],
  [{ model: "hazard", a: -0.5, b: 2, c: 0 }, { ties: STAR }],
  [{ model: "hazard", a: -1.5, b: -3, c: 0 }, { ties: STAR }],
  [
    { model: "hazard", a: -3, b: 1.5, c: 2 },
    { ties: STAR, seats: SEATS },
  ],
  [
    { model: "hazard", a: -1, b: 1, c: -2 },
    { ties: STAR, seats: SEATS },
  ],
  [{ model: "hazard", a: -2, b: 0, c: 3 }, { seats: SEATS }],
  [{ model: "bass", p: 0.02, q: 0.4 }, {}],
  [{ model: "bass", p: 0.3, q: 0.6 }, {}],
];
for (const [model, over] of LAWS)
  test(`each place has it in as many runs as the law says exactly: ${JSON.stringify(model)} over ${Object.keys(over)}`, () => {
    const small = plan({
      ties: undefined,
      ...over,
      first: Uint8Array.of(1, 0, 0, 0, 0, 0),
      never: Uint8Array.of(0, 0, 0, 0, 1, 0),
      models: [model],
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
  const { took } = spreadRuns(
    plan({ models: [{ model: "threshold", law: evenThresholds(0, 1) }], steps: 1 }),
    0,
    40_000,
  );
  // b has two partners, one of which has it: every other threshold is low enough; c has none that has it.
  assert.ok(Math.abs((took[1] ?? 0) / 40_000 - 0.5) < 0.01);
  assert.deepEqual([took[0], took[2]], [40_000, 0]);
});

test("runs come to the same on one thread and on two, and whoever makes which of them", async () => {
  const drawn = plan({ models: [{ model: "hazard", a: -2, b: 3, c: 0 }], steps: 6, seed: 5 });
  const [one, two] = [await spreadJob(drawn, 41, { threads: 1 }), await spreadJob(drawn, 41, { threads: 2 })];
  assert.deepEqual(one, two);
  const parts = [spreadRuns(drawn, 0, 7), spreadRuns(drawn, 7, 41)];
  assert.deepEqual(spreadOutcome(parts, 6), one);
});

/** A fit that there is, with its intervals; fails where there is none. */
function fitted(drawn: Parameters<typeof entriesOf>[0], channels?: readonly Channel[]) {
  const seen = observed(entriesOf(drawn));
  assert.ok(seen);
  const fit = fitHazard(seen.hazard, channels);
  assert.ok("beta" in fit, JSON.stringify(fit));
  return { fit, limits: hazardLimits(fit) };
}

const holds = (
  { lower = Number.NEGATIVE_INFINITY, upper = Number.POSITIVE_INFINITY }: Estimate,
  truth: number,
): boolean => lower <= truth && truth <= upper;

test("the pull of partners that made the entries is found again, within its interval", () => {
  const { fit, limits } = fitted({ a: -4, b: 2.5, places: 3000, ties: 9000, years: 12, seed: 5 });
  assert.ok(
    limits.every((each, at) => holds(each, [-4, 2.5][at] ?? 0)),
    JSON.stringify(limits),
  );
  assert.ok(fit.gain > 20);
});

test("the pulls of partners and of fellow members are told apart", () => {
  const drawn = {
    a: -4,
    b: 1.5,
    c: 3,
    places: 3000,
    ties: 9000,
    networks: 60,
    seats: 6000,
    years: 12,
    seed: 6,
  };
  const { limits } = fitted(drawn, ["ties", "networks"]);
  assert.ok(
    limits.every((each, at) => holds(each, [-4, 1.5, 3][at] ?? 0)),
    JSON.stringify(limits),
  );
  const alone = fitted(drawn, ["networks"]).limits;
  assert.ok((alone[1]?.lower ?? 0) > 0, JSON.stringify(alone));
});

test("without a pull there is none to find, and what cannot be fitted is named", () => {
  const { limits } = fitted({ a: -3, b: 0, places: 3000, ties: 9000, years: 8, seed: 4 });
  assert.ok(limits[1] && holds(limits[1], 0), JSON.stringify(limits));
  const why = (rows: readonly (readonly [number, number, number])[]): string => {
    const fit = fitHazard(rows.map(([ties, count, events]) => ({ ties, networks: 0, count, events })));
    return "why" in fit ? fit.why : "";
  };
  assert.equal(
    why([
      [0, 100, 10],
      [0.5, 10, 0],
    ]),
    "exposed-never",
  );
  assert.equal(
    why([
      [0, 100, 0],
      [0.5, 10, 10],
    ]),
    "separation",
  );
  assert.equal(why([[0, 100, 2]]), "few-entries");
  assert.equal(why([[0, 100, 12]]), "nobody-exposed");
  assert.equal(why([[0.5, 100, 12]]), "flat");
  assert.equal(why([[0.5, 12, 12]]), "all-at-once");
});

test("p and q of exact Bass years are found again", () => {
  const years = [0, 0.1, 0.2, 0.4].map((share) => ({
    share,
    atRisk: 1e6,
    events: Math.round(1e6 * (0.02 + 0.3 * share)),
  }));
  const fit = fitBass(years);
  assert.ok("p" in fit && Math.abs(fit.p - 0.02) < 1e-5 && Math.abs(fit.q - 0.3) < 1e-4, JSON.stringify(fit));
});

test("runs tell how many are done with, and who gives up gets the reason", async () => {
  const drawn = plan({ models: [{ model: "bass", p: 0.1, q: 0 }], steps: 6 });
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
