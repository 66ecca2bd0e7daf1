import assert from "node:assert/strict";
import { test } from "node:test";
import { dyadTable } from "../../test/fixtures/inference.ts";
import { publicDyads } from "../../test/fixtures/public-dyads.ts";
import { completeCases } from "./dyad-table.ts";
import { gravity } from "./gravity.ts";
import { leastSquares } from "./least-squares.ts";
import { logitModel } from "./logit-model.ts";
import type { Misfit } from "./misfit.ts";
import { mrqap } from "./mrqap.ts";
import { mrqapLogit } from "./mrqap-logit.ts";
import { nodeEffectsGravity } from "./node-effects-gravity.ts";
import { nodeEffectsModel } from "./node-effects-model.ts";
import { permutedStatistics } from "./permuted-statistics.ts";
import { scoreStatistic } from "./score-statistic.ts";

const { families, seven, women, club } = publicDyads;

const near = (one: number | undefined, other: number | undefined, slack = 1e-7): void =>
  assert.ok(Math.abs((one ?? Number.NaN) - (other ?? Number.NaN)) < slack, `${one} ${other}`);

function known<T extends object>(told: T | Misfit): T {
  if ("why" in told) throw new Error(told.why);
  return told;
}

// gcor, netlm and netlogit (mode = "graph", the wealth as a matrix of absolute differences) of the R package sna, as the
// tests of SNA.jl keep them: github.com/statistical-network-analysis-with-Julia/SNA.jl, test/runtests.jl.
const SNA = {
  correlation: 0.3718678721,
  coefficients: [0.011556791, 0.4292240761, 0.0026646583],
  t: [4.6124554994, 3.085248765],
  rSquared: 0.203117613,
  logit: [-3.0417761907, 2.4966227608, 0.0199475777],
  deviance: 86.9618703491,
};

test("marriages of Florentine families go with business and wealth apart as R's sna and numpy have it", () => {
  const { marriage, x, mrqap: made } = families;
  const dyads = completeCases(dyadTable(16, x, marriage));
  const fit = known(leastSquares(dyads));
  const alone = known(leastSquares(completeCases(dyadTable(16, x.slice(0, 1), marriage))));
  near(Math.sqrt(alone.rSquared), SNA.correlation, 1e-9);
  for (const [k, coefficient] of [fit.intercept, ...fit.coefficients].entries()) {
    near(coefficient, SNA.coefficients[k], 1e-9);
    near(coefficient, made.coefficients[k]);
  }
  for (const [k, t] of [...fit.t].entries()) near(t, SNA.t[k], 1e-9);
  near(fit.rSquared, SNA.rSquared, 1e-9);
  const logit = known(logitModel(dyads));
  for (const [k, coefficient] of [logit.intercept, ...logit.coefficients].entries())
    near(coefficient, SNA.logit[k], 1e-5);
  near(1 - logit.explained, SNA.deviance / families.logit.nullDeviance, 1e-8);
});

test("drawn permutations of the families give the p of ten times as many that numpy drew, within four errors", () => {
  const table = dyadTable(16, families.x, families.marriage);
  const plan = { draws: 19_999, seed: 3 };
  const within = (p: number | undefined, share: number | undefined): void => {
    const given = share ?? Number.NaN;
    const error = Math.sqrt(given * (1 - given) * (1 / plan.draws + 1 / publicDyads.draws));
    near(p, given, 4 * error + 1 / plan.draws);
  };
  for (const [told, made] of [
    [known(mrqap(table, plan)), families.mrqap],
    [known(mrqapLogit(table, plan)), families.logit],
  ] as const)
    for (const [k, { pGreater, pLess }] of told.terms.entries()) {
      within(pGreater, made.shares[k]?.greater);
      within(pLess, made.shares[k]?.less);
    }
});

test("all 5,040 permutations of seven families put as many on each side as numpy counts", () => {
  const dyads = completeCases(dyadTable(7, seven.x, seven.marriage));
  const orders = permutations(7);
  const fit = known(leastSquares(dyads));
  const statistics = permutedStatistics(dyads, fit);
  const drawn = orders.map((order) => Float64Array.from(statistics(order)));
  const model = known(logitModel(dyads));
  for (const [k, t] of [...fit.t].entries()) {
    near(t, seven.mrqap.t[k]);
    sides(
      drawn.map((row) => row[k] ?? Number.NaN),
      t,
      seven.mrqap.shares[k],
    );
    const { found, permuted } = scoreStatistic(dyads, model, k);
    near(found, seven.logit.score[k]);
    sides([...permuted(orders)], found, seven.logit.shares[k]);
  }
});

test("counts of events in common, of marriages and business, and ties of a club have the slopes and dyadic-robust errors of statsmodels and a double loop", () => {
  const { gravity: lent } = families;
  for (const [nodes, made] of [
    [16, lent],
    [women.nodes, women],
    [club.nodes, club],
  ] as const) {
    const told = known(gravity(dyadTable(nodes, made.x, made.y)));
    near(told.intercept, made.coefficients[0]);
    near(told.deviance, made.deviance);
    near(told.nullDeviance, made.nullDeviance);
    agrees(told.terms, made, 1);
  }
});

test("beside an effect of each woman or member they are those of statsmodels with a column each", () => {
  // How often each went is told by her effect.
  for (const [made, x] of [
    [women, women.x.slice(1)],
    [club, club.x],
  ] as const) {
    const told = known(nodeEffectsGravity(known(nodeEffectsModel(dyadTable(made.nodes, x, made.y)))));
    near(told.deviance, made.effects.deviance);
    agrees(told.terms, made.effects, 0);
  }
});

interface Made {
  readonly coefficients: readonly number[];
  readonly variances: readonly number[];
  readonly plainVariances: readonly number[];
}

function agrees(
  terms: readonly { coefficient: number; standardError: number; plainError?: number }[],
  { coefficients, variances, plainVariances }: Made,
  first: number,
): void {
  assert.equal(terms.length, coefficients.length - first);
  for (const [k, { coefficient, standardError, plainError }] of terms.entries()) {
    near(coefficient, coefficients[k + first]);
    near(standardError ** 2, variances[k + first]);
    near((plainError ?? Number.NaN) ** 2, plainVariances[k + first]);
  }
}

function sides(drawn: readonly number[], found: number, share?: { greater: number; less: number }): void {
  const part = (holds: (value: number) => boolean): number => drawn.filter(holds).length / drawn.length;
  near(
    part((value) => value >= found - 1e-9),
    share?.greater,
  );
  near(
    part((value) => value <= found + 1e-9),
    share?.less,
  );
}

function permutations(n: number): Uint32Array[] {
  const all: number[][] = [[]];
  for (let next = 0; next < n; next++)
    all.push(
      ...all
        .splice(0)
        .flatMap((order) =>
          Array.from({ length: next + 1 }, (_, at) => [...order.slice(0, at), next, ...order.slice(at)]),
        ),
    );
  return all.map((order) => Uint32Array.from(order));
}
