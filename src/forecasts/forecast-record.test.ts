import assert from "node:assert/strict";
import { test } from "node:test";
import { datedWorld } from "../../bench/dated-world.ts";
import { assertNear } from "../../test/fixtures/near.ts";
import { binAt, countInterval, forecastRecord } from "./forecast-record.ts";
import { tieForecast } from "./pair-chances.ts";
import { worldOf } from "./world.ts";

const DRAWN = datedWorld(400, 2400, 5);
const given = { world: worldOf(DRAWN.cities), known: DRAWN.ties, now: 2020, horizon: 5, seed: 1 };
const record = forecastRecord(given);

test("where ties come at one pace, chances came true as often as they said, or nearly", () => {
  const expected = record.made.reduce((sum, each) => sum + each.expected, 0);
  const happened = record.made.reduce((sum, each) => sum + each.happened, 0);
  assertNear(expected / happened, 1, 0.05);
  for (const { forecast, observed, happened: count } of record.bins)
    if (count >= 50) assertNear(forecast / observed, 1, 0.35);
});

test("every pair of each forecast is counted, and every new tie", () => {
  const { made, bins } = record;
  assert.deepEqual(
    made.map(({ year }) => year),
    [2000, 2005, 2010, 2015],
  );
  const pairs = bins.reduce((sum, bin) => sum + bin.pairs, 0);
  const untied = made.reduce(
    (sum, { year }) => sum + (400 * 399) / 2 - DRAWN.ties.filter((tie) => (tie.year ?? year) < year).length,
    0,
  );
  assertNear(pairs / untied, 1, 1e-9);
  const came = DRAWN.ties.filter(({ year = 0 }) => year >= 2000).length;
  assert.equal(
    bins.reduce((sum, bin) => sum + bin.happened, 0),
    came,
  );
});

test("a forecast of the past knows no tie that came later", () => {
  const before = { ...given, known: DRAWN.ties.filter(({ year = 0 }) => year < 2000), now: 2000, seed: 5 };
  const then = tieForecast(before);
  assert.ok(!("why" in then));
  assertNear(then.base.expected, record.made[0]?.expected ?? 0, 1e-9);
});

test("a chance is in the bin that its limits hold", () => {
  for (const { from, to } of record.bins) assert.equal(binAt(record, (from + to) / 2)?.from, from);
  assert.equal(binAt({ bins: [], made: [], calibrated: (chance) => chance }, 0.5), undefined);
});

// Exact Poisson limits: R, poisson.test(0), poisson.test(10), poisson.test(100).
test("the interval of a count is near the exact one", () => {
  for (const [count, lower, upper] of [
    [0, 0, 3.689],
    [10, 4.795, 18.39],
    [100, 81.36, 121.63],
  ] as const) {
    const told = countInterval(count);
    assertNear(told.lower, lower, 0.02);
    assertNear(told.upper, upper, 0.06);
  }
});

test("where too few ties are dated no forecast of the past is made", () => {
  const undated = DRAWN.ties.map(({ one, other }) => ({ one, other }));
  const { bins, made, calibrated } = forecastRecord({ ...given, known: undated });
  assert.deepEqual([bins, made, calibrated(0.3)], [[], [], 0.3]);
});
