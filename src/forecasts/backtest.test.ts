import assert from "node:assert/strict";
import { test } from "node:test";
import { datedWorld } from "../../bench/dated-world.ts";
import { type Backtest, type BacktestGiven, backtest, type NoBacktest, weights } from "./backtest.ts";
import type { StageTold } from "./stages.ts";
import { worldOf } from "./world.ts";

const DRAWN = datedWorld(400, 1600, 2);
const SPLIT = 2005;

function given(more: Partial<BacktestGiven> = {}): BacktestGiven {
  return {
    world: worldOf(DRAWN.cities),
    known: DRAWN.ties.filter(({ year = 0 }) => year < SPLIT),
    later: DRAWN.ties.filter(({ year = 0 }) => year >= SPLIT),
    now: SPLIT,
    horizon: 15,
    seed: 1,
    ...more,
  };
}

function done(outcome: Backtest | NoBacktest): Backtest {
  assert.ok(!("why" in outcome), JSON.stringify(outcome));
  return outcome;
}

const stages: StageTold[] = [];
const outcome = done(backtest(given({ tell: (told) => stages.push(told) })));
const figures = (id: string): Backtest["forecasters"][number]["figures"] => {
  const found = outcome.forecasters.find(({ forecaster }) => forecaster.id === id);
  assert.ok(found, id);
  return found.figures;
};

test("where ties follow countries and sizes, both models beat the four simple rules on both kinds of negatives", () => {
  for (const model of ["interpretable", "trees"])
    for (const rule of ["preferentialAttachment", "adamicAdar", "gravity", "countryPairAffinity"]) {
      const [own, its] = [figures(model), figures(rule)];
      assert.ok((own.auc.uniform ?? 0) > (its.auc.uniform ?? 1), `${model} and ${rule}`);
      assert.ok((own.auc.degreeMatched ?? 0) > (its.auc.degreeMatched ?? 1), `${model} and ${rule}, matched`);
      assert.ok((own.brier ?? 1) < (its.brier ?? 0), `${model} and ${rule}, Brier`);
    }
});

test("against cities of as many ties, the number of ties tells nothing", () => {
  const { degreeMatched = 0 } = figures("preferentialAttachment").auc;
  assert.ok(Math.abs(degreeMatched - 0.5) < 0.04, String(degreeMatched));
});

test("the interval holds the value", () => {
  for (const { figures: told } of outcome.forecasters) {
    const { uniform } = told.aucInterval;
    assert.ok(
      uniform && uniform.lower <= (told.auc.uniform ?? 0) && (told.auc.uniform ?? 0) <= uniform.upper,
    );
  }
});

test("what came later changes nothing that is learnt", () => {
  const later = given().later.slice(0, 40);
  const other = done(backtest(given({ later })));
  assert.deepEqual(weights(other.trained), weights(outcome.trained));
  assert.deepEqual(other.trained.trial, outcome.trained.trial);
});

test("the same seed gives the same figures, another seed others", () => {
  const told = ({ forecasters }: Backtest): unknown => forecasters.map((each) => each.figures);
  assert.deepEqual(told(done(backtest(given()))), told(outcome));
  assert.notDeepEqual(told(done(backtest(given({ seed: 2 })))), told(outcome));
});

test("without dates a part of the ties is hidden and sought", () => {
  const undated = given().known.map(({ one, other }) => ({ one, other }));
  const { now: _, horizon: __, ...rest } = given({ known: undated });
  const told = done(backtest(rest));
  assert.match(told.how, /no dates/);
  assert.ok((told.forecasters[0]?.figures.auc.uniform ?? 0) > 0.7);
});

test("a split after the last tie, and a list too short to learn from, are named", () => {
  assert.deepEqual(backtest(given({ later: [] })), { why: "no-new-ties", found: 0 });
  const short = backtest(given({ known: given().known.slice(0, 20) }));
  assert.ok("why" in short && short.why === "too-few-to-learn");
});

test("who waits hears how far it is: which trees of how many, and which city", () => {
  const within = (name: string) =>
    stages.flatMap(({ stage, within }) => (stage === name ? (within ?? []) : []));
  assert.deepEqual(
    within("trees").map(({ done }) => done),
    Array.from({ length: 10 }, (_, at) => at),
  );
  assert.ok(within("seeking").length > 20);
  assert.equal(stages.at(-1)?.stage, "intervals");
  const shares = stages.map(({ done, all }) => done / all);
  assert.deepEqual(
    shares,
    shares.toSorted((one, other) => one - other),
  );
  assert.ok(shares.every((share) => share >= 0 && share < 1));
});
