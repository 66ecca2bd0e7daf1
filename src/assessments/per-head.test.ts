import assert from "node:assert/strict";
import { test } from "node:test";
import type { MeasuredFigure } from "./identity.ts";
import { perHead } from "./per-head.ts";

const people = (value: number, boundary: MeasuredFigure["boundary"], asOf?: string): MeasuredFigure => ({
  metric: "has_population",
  figure: { value, unit: "people" },
  boundary,
  ...(asOf && { asOf }),
  status: "single source",
  because: [`${boundary}:${value}`],
});

test("10 partners of 2 million people are 5 a million, and beside 12 of 4 million they turn the order", () => {
  const [only] = perHead(
    [10, 12],
    [[people(2e6, "municipality", "2020")], [people(4e6, "municipality", "2021")]],
  );
  assert.deepEqual(only?.perMillion, [5, 3]);
  assert.equal(only?.flipsOrder, true);
});

test("a ratio of different boundaries is told as unfair, with the reason and whether it turns the order", () => {
  const [only] = perHead(
    [10, 12],
    [[people(2e6, "municipality", "2020")], [people(40e6, "metropolitan-region", "2020")]],
  );
  assert.deepEqual(only?.perMillion, [5, 0.3]);
  assert.equal(only?.fair, false);
  assert.match(only?.unfair ?? "", /different boundaries/);
  assert.equal(only?.flipsOrder, true);
});

test("a population without a date or with a boundary not said makes no fair ratio", () => {
  const undated = perHead([1, 2], [[people(1e6, "municipality")], [people(1e6, "municipality", "2020")]]);
  assert.match(undated[0]?.unfair ?? "", /without a date/);
  const unsaid = perHead([1, 2], [[people(1e6, "not-said", "2020")], [people(1e6, "not-said", "2020")]]);
  assert.match(unsaid[0]?.unfair ?? "", /which boundary/);
});

test("every combination of populations on file is told, the fair ones first, and none where a city has no population", () => {
  const tokyo = [people(9e6, "inner-city", "2020"), people(14e6, "metropolitan-government", "2020")];
  const all = perHead([1, 2], [[people(5e6, "metropolitan-government", "2022")], tokyo]);
  assert.deepEqual(
    all.map(({ fair }) => fair),
    [true, false],
  );
  assert.deepEqual(perHead([1, 2], [[], tokyo]), []);
});

test("an equal count or an equal ratio turns no order, whichever city is named first", () => {
  const [one, two] = [people(1e6, "municipality", "2020"), people(2e6, "municipality", "2020")];
  for (const [counts, figures] of [
    [
      [3, 3],
      [one, two],
    ],
    [
      [3, 3],
      [two, one],
    ],
    [
      [1, 2],
      [one, two],
    ],
    [
      [2, 1],
      [two, one],
    ],
  ] as const)
    assert.equal(
      perHead(
        counts,
        figures.map((figure) => [figure]),
      )[0]?.flipsOrder,
      false,
    );
});
