import assert from "node:assert/strict";
import { test } from "node:test";
import { seededRandom } from "../measures/seeded-random.ts";
import { differenceForecast } from "./difference-forecast.ts";
import { type CityTrait, rowsOfTies } from "./difference-row.ts";
import type { DatedTie } from "./past.ts";
import { worldOf } from "./world.ts";

const CITIES = 400;
const NOW = 2000;

/** Cities of four sorts, and ties of thirty years that the like of one sort prefer. */
function sortedWorld(preference: number) {
  const random = seededRandom(7);
  const world = worldOf(Array.from({ length: CITIES }, (_, city) => ({ id: `c${city}` })));
  const sort = Float64Array.from(world.cities, () => Math.floor(4 * random()));
  const noise = Float64Array.from(world.cities, () => Math.floor(4 * random()));
  const ties: DatedTie[] = [];
  while (ties.length < 1200) {
    const [one, other] = [Math.floor(CITIES * random()), Math.floor(CITIES * random())];
    const apart = Math.abs((sort[one] ?? 0) - (sort[other] ?? 0));
    if (one !== other && random() < Math.exp(-preference * apart))
      ties.push({ one, other, year: 1980 + Math.floor(30 * random()) });
  }
  return { world, ties, sort, noise };
}

const step = (id: string, values: Float64Array): CityTrait => ({
  id,
  says: id,
  scale: "step",
  at: () => values,
});

function asked(ties: readonly DatedTie[], rows: readonly CityTrait[], world = worldOf([])) {
  const known = ties.filter(({ year = 0 }) => year < NOW);
  const later = ties.filter(({ year = 0 }) => year >= NOW);
  const found = differenceForecast({ world, known, later, now: NOW, rows, seed: 1 });
  assert.ok(!("why" in found));
  return found;
}

test("a difference that keeps cities apart moves the forecast, and one that does not, does not", () => {
  const { world, ties, sort, noise } = sortedWorld(1.5);
  const { rows, together } = asked(ties, [step("sort", sort), step("noise", noise)], world);
  const [real, idle] = rows;
  assert.ok(real && "gain" in real && idle && "gain" in idle);
  assert.ok(real.gain.logLoss.lower > 0 && real.gain.averagePrecision.lower > 0);
  assert.ok(Math.abs(real.coefficient + 1.5) < 0.4, `ln odds a step: ${real.coefficient}`);
  assert.ok(real.effect.low.chance > 2 * real.effect.high.chance);
  assert.ok(idle.gain.logLoss.lower < 0);
  assert.ok((together?.logLoss.lower ?? 0) > 0);
});

test("where cities of all sorts are alike to one another, no row moves the forecast", () => {
  const { world, ties, sort } = sortedWorld(0);
  const [row] = asked(ties, [step("sort", sort)], world).rows;
  assert.ok(row && "gain" in row && row.gain.logLoss.lower <= 0);
});

test("what came after a year is in no row of that year", () => {
  const { world, ties } = sortedWorld(1);
  const before = ties.filter(({ year = 0 }) => year < 1990);
  for (const [at, row] of rowsOfTies(world, ties).entries())
    assert.deepEqual(row.at(1990), rowsOfTies(world, before)[at]?.at(1990), row.id);
});

test("a row that is given for too few cities, or the same for all, cannot tell and says why", () => {
  const { world, ties, sort } = sortedWorld(1);
  const sparse = sort.map((value, city) => (city < 20 ? value : Number.NaN));
  const { rows } = asked(
    ties,
    [
      step("sparse", sparse),
      step(
        "same",
        sort.map(() => 1),
      ),
    ],
    world,
  );
  assert.deepEqual(
    rows.map((row) => "why" in row && Object.keys(row.why)),
    [["percent"], ["differing"]],
  );
});

test("without thirty new ties nothing is told of any row", () => {
  const { world, ties, sort } = sortedWorld(1);
  const known = ties.filter(({ year = 0 }) => year < NOW);
  const found = differenceForecast({
    world,
    known,
    later: ties.filter(({ year = 0 }) => year >= NOW).slice(0, 9),
    now: NOW,
    rows: [step("sort", sort)],
    seed: 1,
  });
  assert.ok("why" in found && found.why === "too-few-new-ties" && found.found <= 9);
});
