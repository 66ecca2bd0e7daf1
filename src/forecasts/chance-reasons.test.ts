import assert from "node:assert/strict";
import { test } from "node:test";
import { assertNear } from "../../test/fixtures/near.ts";
import { seededRandom } from "../measures/seeded-random.ts";
import { tieForecast } from "./pair-chances.ts";
import { worldOf } from "./world.ts";

const random = seededRandom(3);
const cities = Array.from({ length: 60 }, (_, at) => ({
  id: `c${at}`,
  country: ["DE", "FR", "JP"][at % 3] ?? "DE",
  population: Math.round(20_000 + 900_000 * random()),
  place: { latitude: 40 + 10 * random(), longitude: 10 * random() },
}));
const known = Array.from({ length: 150 }, (_, at) => ({
  one: Math.floor(random() * 30),
  other: 30 + Math.floor(random() * 30),
  year: 1970 + (at % 50),
}));
const given = { world: worldOf(cities), known, now: 2020, horizon: 5, seed: 1 };
const forecast = tieForecast(given);
assert.ok(!("why" in forecast));

test("the reasons multiplied are how much the odds of one pair are those of another", () => {
  const { chances, why } = forecast.of(0);
  const [first, last] = [chances[0], chances.at(-1)];
  assert.ok(first && last);
  const odds = (p: number): number => p / (1 - p);
  const times = (other: number): number => why(other).reduce((all, reason) => all * reason.times, 1);
  const told = times(first.other) / times(last.other);
  assertNear(told / (odds(first.chance) / odds(last.chance)), 1, 1e-6);
});

test("the odds of the mean pair times all reasons are those of the pair, whichever city is named first", () => {
  const odds = (p: number): number => p / (1 - p);
  for (const [one, other] of [
    [0, 41],
    [7, 9],
    [55, 20],
  ] as const) {
    const told = forecast.pair({ one, other });
    assertNear(
      told.why.reduce((all, { times }) => all * times, odds(told.meanPair)) / odds(told.chance),
      1,
      1e-9,
    );
    const turned = forecast.pair({ one: other, other: one });
    assertNear(turned.chance / told.chance, 1, 1e-9);
    assertNear(forecast.chancesOf([{ one, other }])[0] ?? 0, told.chance, 1e-15);
  }
});

test("reasons come with what weighs most first, and each once", () => {
  const { chances, why } = forecast.of(4);
  const weights = why(chances[0]?.other ?? 0).map(({ times }) => Math.abs(Math.log(times)));
  assert.deepEqual(
    weights,
    weights.toSorted((one, other) => other - one),
  );
  assert.equal(weights.length, 5);
});

test("of ties without dates nothing is forecast, and the reason is told", () => {
  const undated = known.map(({ one, other }) => ({ one, other }));
  assert.deepEqual(tieForecast({ ...given, known: undated }), {
    why: "0 dated new ties are on file to learn from, and 20 are needed at least",
  });
});
