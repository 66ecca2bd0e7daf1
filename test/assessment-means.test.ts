import assert from "node:assert/strict";
import { test } from "node:test";
import type { Assessment } from "../src/assessments/assess.ts";
import { workbenchOfTests } from "./bundled-workbench.ts";

const asOf = "2026-11-23";

const workbench = await workbenchOfTests();

const assessed = (city: string): Promise<Assessment> => workbench.assessment({ city, asOf });

test("what is not known is only what is missing: a budget or a mission's cost on file is no gap", async () => {
  const gaps = async (city: string): Promise<string> =>
    (await assessed(city)).notKnown.map(({ text }) => text).join("; ");
  assert.doesNotMatch(await gaps("Wellington, NZ"), /budget/);
  assert.doesNotMatch(await gaps("Tuscaloosa"), /budget/);
  assert.match(
    await gaps("Cape Town"),
    /budget of its international office: only money for travel is on file/,
  );
  assert.match(await gaps("Tokyo"), /budget of its international office;.*What any tie in force costs/);
  assert.match(await gaps("Wellington, NZ"), /How many people its international office has/);
});

test("every sum on file that Cape Town spent or set aside stands in its unit and year, with its claim", async () => {
  const { effort } = await assessed("Cape Town");
  const sums = effort.spending.map(({ figure, date, because }) => [
    figure.value,
    figure.unit,
    date,
    because[0],
  ]);
  for (const sum of [
    [595000, "ZAR", "2014", "episodes:ep2-271"],
    [12500000, "ZAR", "2016", "episodes:ep2-267"],
    [165000, "ZAR budgeted", "2019-11", "episodes:ep2-139"],
  ])
    assert.ok(
      sums.some((found) => found.join() === sum.join()),
      sum.join(),
    );
  assert.deepEqual((await assessed("Tokyo")).effort.spending, []);
});

test("Cape Town and New York are told in order, from a mission of 2014 by the agreement of 2017 to the flight of 2019", async () => {
  const { stories } = await assessed("Cape Town");
  const told = stories.find(({ affair }) => affair === "affair:cape-town-new-york");
  const order = told?.steps.map(({ because }) => because[0]) ?? [];
  const steps = ["ep2-271", "ep2-261", "ep2-268", "ep2-001", "ep2-174"].map((row) => `episodes:${row}`);
  assert.deepEqual(
    order.filter((id) => id !== undefined && steps.includes(id)),
    steps,
  );
  const dated = told?.steps.flatMap(({ when }) => when?.from?.slice(0, 4) ?? []) ?? [];
  assert.deepEqual(dated, dated.toSorted());
  assert.equal(told?.steps.at(-1)?.when, undefined);
});

test("a sum that one side of a quarrel names stands apart from what was spent, and pays no opponent", async () => {
  const { effort } = await assessed("Cape Town");
  const quarrels = effort.spending.filter(({ sort }) => sort === "quarrel");
  assert.deepEqual(
    quarrels.map((sum) => [sum.figure.value, sum.with.length, sum.because[0]]),
    [
      [2200000, 0, "episodes:ep2-265"],
      [1000000, 0, "episodes:ep2-269"],
    ],
  );
});

test("a peer's value is the one on its own page", async () => {
  const { peers } = (await assessed("Cape Town")).peers;
  const durban = peers.find(({ city }) => city.name === "Durban");
  const { standing } = await assessed("Durban");
  const given = standing.flatMap(({ measure, value }) => (value === undefined ? [] : [[measure, value]]));
  assert.ok(given.length > 0);
  assert.deepEqual(durban?.values, Object.fromEntries(given));
});
