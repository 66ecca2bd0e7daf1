import assert from "node:assert/strict";
import { test } from "node:test";
import { computed, dyadTable, normal } from "../../test/fixtures/inference.ts";
import { seededRandom } from "../measures/seeded-random.ts";
import { allPairs, completeCases } from "./dyad-table.ts";
import { logitModel } from "./logit-model.ts";
import { type MrqapLogit, mrqapLogit } from "./mrqap-logit.ts";
import { scoreStatistic } from "./score-statistic.ts";

const near = (one: number | undefined, other: number | undefined, slack = 1e-7): void =>
  assert.ok(Math.abs((one ?? Number.NaN) - (other ?? Number.NaN)) < slack, `${one} ${other}`);

for (const [name, made] of [
  ["whole", computed.mrqapLogit],
  ["with gaps", computed.mrqapLogitWithGaps],
] as const)
  test(`the score of permuted residuals is that of statsmodels, each put into a model of its own: ${name}`, () => {
    const dyads = completeCases(dyadTable(made.nodes, made.x, made.y, made.leftOut));
    const model = logitModel(dyads);
    assert.ok(!("why" in model));
    near(model.intercept, made.coefficients[0]);
    near(model.explained, made.explained);
    for (const [k, score] of made.score.entries()) {
      near(model.coefficients[k], made.coefficients[k + 1]);
      const { found, permuted } = scoreStatistic(dyads, model, k);
      near(found, score);
      const orders = made.orders.map((order) => Uint32Array.from(order));
      for (const [draw, z] of permuted(orders).entries()) near(z, made.permutedScore[draw]?.[k]);
      const [same] = permuted([Uint32Array.from({ length: dyads.nodes }, (_, i) => i)]);
      near(same, found);
    }
  });

test("where nothing is there ties that go together by city are told apart in one of ten worlds", () => {
  const [random, worlds, n] = [seededRandom(11), 300, 16];
  let hits = 0;
  for (let world = 0; world < worlds; world++) {
    const { one, other } = allPairs(n);
    const [u, v] = [0, 1].map(() => Array.from({ length: n }, () => normal(random)));
    const sum = (of: number[] | undefined, dyad: number): number =>
      (of?.[one[dyad] ?? 0] ?? 0) + (of?.[other[dyad] ?? 0] ?? 0);
    const x = Array.from(one, (_, dyad) => sum(u, dyad) + 0.3 * normal(random));
    const beside = Array.from(one, (_, dyad) => (x[dyad] ?? 0) + normal(random));
    const y = Array.from(one, (_, dyad) => {
      const eta = 0.5 * (beside[dyad] ?? 0) + sum(v, dyad) - 1;
      return random() < 1 / (1 + Math.exp(-eta)) ? 1 : 0;
    });
    const told = mrqapLogit(dyadTable(n, [x, beside], y), { draws: 99, seed: world });
    if (!("why" in told) && (told.terms[0]?.pTwoSided ?? 1) <= 0.1) hits += 1;
  }
  assert.ok(Math.abs(hits / worlds - 0.1) < 3 * Math.sqrt(0.09 / worlds), `${hits} of ${worlds}`);
});

test("what does work is found, and the same seed gives the same p", () => {
  const [random, n] = [seededRandom(3), 24];
  const { one } = allPairs(n);
  const [x, idle] = [0, 1].map(() => Array.from(one, () => normal(random)));
  const y = Array.from(one, (_, dyad) => (random() < 1 / (1 + Math.exp(1 - (x?.[dyad] ?? 0))) ? 1 : 0));
  const table = dyadTable(n, [x ?? [], idle ?? []], y);
  const told = fitted(mrqapLogit(table, { draws: 199, seed: 5 }));
  const [working, other] = told.terms;
  assert.ok(working && working.pGreater <= 0.01 && working.coefficient > 0.5 && working.z > 3);
  assert.ok(other && other.pTwoSided > 0.05 && other.pGreater + other.pLess >= 1);
  assert.deepEqual(mrqapLogit(table, { draws: 199, seed: 5 }), told);
});

test("what parts tied from untied pairs has no estimate, and is told by name with how many it parts", () => {
  const { nodes, x, y } = computed.mrqapLogit;
  const plan = { draws: 9, seed: 1 };
  const tied = y.flatMap((value, dyad) => (value === 1 ? [dyad] : []));
  const marked = y.map((_, dyad) => (tied.slice(0, 3).includes(dyad) ? 1 : 0));
  assert.deepEqual(mrqapLogit(dyadTable(nodes, [...x, marked], y), plan), {
    why: "separated",
    columns: ["x3"],
    dyads: 3,
    tied: 3,
  });
  assert.deepEqual(mrqapLogit(dyadTable(nodes, [x[0] ?? [], y], y), plan), {
    why: "separated",
    columns: ["x1"],
    dyads: y.length,
    tied: tied.length,
  });
  const counts = y.map((value) => 2 * value);
  assert.deepEqual(mrqapLogit(dyadTable(nodes, x, counts), plan), { why: "not-binary" });
  const none = y.map(() => 0);
  assert.deepEqual(mrqapLogit(dyadTable(nodes, x, none), plan), { why: "constant-outcome" });
});

function fitted(told: ReturnType<typeof mrqapLogit>): MrqapLogit {
  if ("why" in told) throw new Error(told.why);
  return told;
}

test("where a fit begun from afar goes astray it is begun anew, and the score is the same", () => {
  const { nodes, x, y, leftOut } = computed.mrqapLogit;
  const dyads = completeCases(dyadTable(nodes, x, y, leftOut));
  const model = logitModel(dyads);
  assert.ok(!("why" in model));
  for (const far of [900, Number.NaN]) {
    const astray = { line: model.line, fit: { beta: model.fit.beta.map((value) => value + far) } };
    for (const k of model.line.columns.keys())
      near(scoreStatistic(dyads, astray, k).found, scoreStatistic(dyads, model, k).found, 1e-6);
  }
});
