import assert from "node:assert/strict";
import { test } from "node:test";
import { computed, dyadTable, normal } from "../../test/fixtures/inference.ts";
import { seededRandom } from "../measures/seeded-random.ts";
import { allPairs } from "./dyad-table.ts";
import { type Gravity, gravity } from "./gravity.ts";

const { nodes, x, y, coefficients, errors, plainErrors, deviance, nullDeviance } = computed.gravity;

const near = (one: number | undefined, other: number | undefined): void =>
  assert.ok(Math.abs((one ?? Number.NaN) - (other ?? Number.NaN)) < 1e-7, `${one} ${other}`);

test("estimates are those of statsmodels, errors those of a sum over all pairs of dyads with a city in common", () => {
  const told = fitted(gravity(dyadTable(nodes, x, y)));
  near(told.intercept, coefficients[0]);
  for (const [k, { coefficient, standardError, plainError }] of told.terms.entries()) {
    near(coefficient, coefficients[k + 1]);
    near(standardError, errors[k + 1]);
    near(plainError, plainErrors[k + 1]);
  }
  near(told.deviance, deviance);
  near(told.nullDeviance, nullDeviance);
  assert.equal(told.errorsMended, false);
});

test("intervals hold the truth in nineteen of twenty worlds in which dyads of a city go together", () => {
  const [random, n, worlds, truth] = [seededRandom(12), 60, 200, 0.3];
  const { one, other } = allPairs(n);
  let held = 0;
  for (let world = 0; world < worlds; world++) {
    const [size, own] = [0, 1].map(() => Array.from({ length: n }, () => normal(random)));
    const of = (values: number[] | undefined, dyad: number): number =>
      (values?.[one[dyad] ?? 0] ?? 0) + (values?.[other[dyad] ?? 0] ?? 0);
    const sum = Array.from(one, (_, dyad) => of(size, dyad));
    const counts = sum.map((value, dyad) =>
      poisson(Math.exp(truth * value - 1 + 0.15 * of(own, dyad)), random),
    );
    const term = fitted(gravity(dyadTable(n, [sum], counts))).terms[0];
    if (term && term.lower <= truth && truth <= term.upper) held += 1;
  }
  assert.ok(Math.abs(held / worlds - 0.95) < 3 * Math.sqrt(0.0475 / worlds), `${held} of ${worlds}`);
});

test("a covariate that is there only where no tie is is named, by itself and in a sum", () => {
  const [first = []] = x;
  const flag = y.map((count, dyad) => (count === 0 && dyad % 3 === 0 ? 1 : 0));
  assert.deepEqual(gravity(dyadTable(nodes, [first, flag], y)), {
    why: "separated",
    columns: ["x1"],
    dyads: flag.filter((value) => value === 1).length,
  });
  const random = seededRandom(2);
  const blind = flag.map(() => normal(random));
  const [one, other] = [blind, blind.map((value, dyad) => value + 2 * (flag[dyad] ?? 0))];
  const told = gravity(dyadTable(nodes, [first, one, other], y));
  assert.ok("why" in told && told.why === "separated");
  assert.deepEqual(told.columns, ["x1", "x2"]);
});

test("a covariate that differs from 0 both ways where no tie is, is no separation", () => {
  const untied = [...y.entries()].filter(([, count]) => count === 0).map(([dyad]) => dyad);
  const both = y.map(() => 0);
  for (const [at, dyad] of untied.entries()) both[dyad] = at % 2 === 0 ? 1 : -1;
  assert.equal("why" in gravity(dyadTable(nodes, [...x, both], y)), false);
});

test("what cannot be fitted is told by name", () => {
  const [first = []] = x;
  assert.deepEqual(gravity(dyadTable(nodes, [first, first.map((value) => 1 - value)], y)), {
    why: "collinear",
    column: "x1",
    with: ["x0"],
  });
  assert.deepEqual(
    gravity(
      dyadTable(
        nodes,
        [first],
        y.map(() => 0),
      ),
    ),
    { why: "constant-outcome" },
  );
  assert.deepEqual(
    gravity(
      dyadTable(
        nodes,
        [first],
        y.map((count) => count - 1),
      ),
    ),
    { why: "negative-outcome" },
  );
});

/** Knuth's count of uniform numbers whose product stays above e^−mean. */
function poisson(mean: number, random: () => number): number {
  if (mean > 30) return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal(random)));
  const least = Math.exp(-mean);
  let count = 0;
  for (let product = random(); product > least; product *= random()) count += 1;
  return count;
}

function fitted(told: ReturnType<typeof gravity>): Gravity {
  if ("why" in told) throw new Error(told.why);
  return told;
}
