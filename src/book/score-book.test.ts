import assert from "node:assert/strict";
import { test } from "node:test";
import type { Forecast, Resolution } from "./entry.ts";
import { type Judged, scoreBook, scoreOverTime } from "./score-book.ts";

function judged(probability: number, outcome?: Resolution["outcome"], year = "2022"): Judged {
  const forecast: Forecast = {
    type: "forecast",
    id: "one",
    made: "2018-01-01T00:00:00Z",
    rule: { kind: "body-ends", body: "net:hansa" },
    deadline: `${year}-12-31`,
    probability,
    basis: { by: "judgement", words: "a guess" },
  };
  if (outcome === undefined) return { forecast };
  const made = "2026-11-29T00:00:00Z";
  return {
    forecast,
    resolution: { type: "resolution", of: "one", made, outcome, why: "stated", because: [], sources: [] },
  };
}

test("0.8 that came true and 0.4 that did not score 0.1; what is open or not resolvable scores nothing", () => {
  const score = scoreBook([
    judged(0.8, "yes"),
    judged(0.4, "no"),
    judged(0.9),
    judged(0.9, "not-resolvable"),
  ]);
  assert.equal(score.scored, 2);
  // (0.2² + 0.4²) ÷ 2, and of always saying a half ¼.
  assert.ok(Math.abs((score.brier ?? 0) - 0.1) < 1e-12);
  assert.equal(score.baseRateBrier, 0.25);
  assert.ok(Math.abs((score.skill ?? 0) - 0.6) < 1e-12);
  assert.ok(Math.abs((score.logScore ?? 0) - -(Math.log(0.8) + Math.log(0.6)) / 2) < 1e-12);
});

test("equal probabilities stand in one row of the reliability table, whatever came of them", () => {
  const { reliability } = scoreBook([judged(0.93, "yes"), judged(0.93, "no"), judged(0.01, "no")]);
  assert.deepEqual(reliability, [
    { forecast: 0.01, observed: 0, pairs: 1 },
    { forecast: 0.93, observed: 0.5, pairs: 2 },
  ]);
});

test("where all came out alike there is no skill to tell, and without outcomes no score", () => {
  assert.equal(scoreBook([judged(0.1, "no"), judged(0.2, "no")]).skill, undefined);
  assert.deepEqual(scoreBook([judged(0.5)]), { scored: 0, yes: 0, reliability: [] });
});

test("the score over time adds up deadline after deadline", () => {
  const years = scoreOverTime([judged(0.8, "yes", "2022"), judged(0.4, "no", "2024"), judged(0.5)]);
  assert.deepEqual(
    years.map(({ until, scored, yes }) => [until, scored, yes]),
    [
      ["2022", 1, 1],
      ["2024", 2, 1],
    ],
  );
});
