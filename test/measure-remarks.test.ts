/** What a measure tells beside its values, so that nobody cites them for more than they are. */
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { MeasureQuery, type MeasureReply } from "../src/contract/measure-question.ts";
import { workbenchOfTests } from "./bundled-workbench.ts";
import { temporaryHome } from "./hansa.ts";

const home = temporaryHome();
after(() => home.remove());
const workbench = await workbenchOfTests();

const measure = (id: string, asked: Record<string, unknown> = {}): Promise<MeasureReply> =>
  workbench.measure({ id, ...MeasureQuery.parse(asked) });

const said = async (...args: string[]): Promise<string> =>
  (await home.hansa(["measure", ...args])).stdout.replaceAll(/\s+/g, " ");

test("fitness tells whether its order settled, in how many rounds, and how much the last one changed", async () => {
  const { convergence, remarks: [remark = ""] = [] } = await measure("fitness");
  assert.ok(convergence && convergence.rounds >= 32 && convergence.change >= 0);
  assert.match(remark, convergence.settled ? /settled in [\d,]+ rounds/ : /has not settled in 20,000 rounds/);
  assert.match(await said("fitness"), /rounds.*no value changed by more than/);
});

test("the complexity index tells of how many cities it is, or which of its cases without a value there is", async () => {
  const { given = 0, cities, remarks = [] } = await measure("complexity-index");
  assert.ok(given > 0);
  assert.equal(remarks.length > 0, given < cities);
  const { notGiven = "" } = await measure("complexity-index", { networks: ["C40"] });
  assert.match(notGiven, /the largest part that memberships hold together has one body alone/);
});

test("under removal a city's value lies at or above the upper end, and the reply says so, with share and level", async () => {
  const {
    values = [],
    drawn,
    remarks: [remark = ""] = [],
  } = await measure("removal-interval", { top: 1000 });
  assert.deepEqual([drawn?.removed, drawn?.level], [0.1, 0.9]);
  assert.match(remark, /10 % of the ties.*90 % of its draws.*can only take partners/);
  assert.ok(values.every(({ value, upper = Number.NaN }) => value >= upper));
});

test("an interval ends where its figure does, and which end is cut off is told", async () => {
  const replies = await Promise.all(
    [
      "density",
      "transitivity",
      "mean-local-clustering",
      "degree-gini",
      "degree-assortativity",
      "ei-index",
    ].flatMap((id) => [{}, { network: "C40" }, { city: "Riga" }].map((asked) => measure(id, asked))),
  );
  let cut = 0;
  for (const { measure: of, interval } of replies) {
    if (interval === undefined) continue;
    const lowest = ["degree-assortativity", "ei-index"].includes(of.id) ? -1 : 0;
    assert.ok(interval.lower >= lowest && interval.upper <= 1, of.id);
    if (interval.cut === "lower" || interval.cut === "both") assert.equal(interval.lower, lowest);
    if (interval.cut !== undefined) cut++;
  }
  assert.ok(cut > 0, "none of these is cut, so nothing is shown");
});

test("small worlds tell draws, seed and the figures that they are made of", async () => {
  for (const id of ["small-world-sigma", "small-world-index"]) {
    const { drawn, table = [], value } = await measure(id);
    assert.deepEqual(drawn, { draws: 10, seed: 1 });
    const [own, random] = table.map((row) => ({
      closed: Number(row["transitivity"]),
      far: Number(row["meanDistance"]),
    }));
    assert.ok(own && random);
    if (id === "small-world-sigma") assert.equal(value, own.closed / random.closed / (own.far / random.far));
  }
  assert.match(await said("small-world-sigma"), /10 draws, seed 1\./);
});

test("a distance has its unit", async () => {
  assert.equal((await measure("partner-distance")).measure.unit, "km");
  assert.match(await said("partner-distance", "--top", "1"), /1\. [\d,]+ km /);
});

test("a residual says through how many cities its line goes and how many have complete lists; of few there is none", async () => {
  const { remarks: [remark = ""] = [], given } = await measure("size-residual");
  const [, cities, complete] =
    /through the ([\d,]+) cities .* lists all ties of ([\d,]+) of them/.exec(remark) ?? [];
  assert.equal(Number(cities?.replaceAll(",", "")), given);
  assert.ok(Number(complete) < Number(given));
  assert.match(remark, /as much of what was collected as of the city/);
  const { notGiven = "" } = await measure("size-residual", { region: "ZA" });
  assert.match(notGiven, /^Not given: \d+ (city|cities) of this slice .*a line needs 30/);
});

test("a residual is of cities, none of a region or state, and the same in the table of all cities", async () => {
  const { values = [] } = await measure("size-residual", { top: 10_000 });
  const { columns, cities } = await workbench.cityMeasures({});
  const column = columns.find(({ id }) => id === "degree-residual");
  assert.equal(values.length, column?.given);
  for (const { city, value } of values)
    assert.ok(
      Math.abs(value - (column?.values[cities.findIndex(({ id }) => id === city.id)] ?? Number.NaN)) < 1e-9,
      city.name,
    );
});

test("where no draw is as far out the reply says that p is the least of so many draws, and else says nothing", async () => {
  const far = await measure("against-chance", { figure: "transitivity", draws: 39 });
  assert.equal(far.chance?.p, 2 / 40);
  assert.match(far.remarks?.join(" ") ?? "", /p is the least that 39 draws can give/);
  const near = await measure("against-chance", { figure: "assortativity", region: "Africa", draws: 39 });
  assert.ok((near.chance?.p ?? 0) > 2 / 40);
  assert.equal(near.remarks, undefined);
});
