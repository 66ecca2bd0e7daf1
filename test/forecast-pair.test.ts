/** The forecast of two cities on the bundled data. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { forecastPairText } from "../src/cli/ledger/forecast-pair-text.ts";
import { pageOf } from "../src/cli/text/page.ts";
import { QuestionError } from "../src/contract/error-body.ts";
import { ForecastPairQuery, ForecastPairReply } from "../src/contract/forecast-pair-question.ts";
import { workbenchOfTests } from "./bundled-workbench.ts";
import { assertNear } from "./fixtures/near.ts";

const workbench = await workbenchOfTests();

const forecast = (city: [string, string], asked: Record<string, unknown> = {}): Promise<ForecastPairReply> =>
  workbench.forecastPair(ForecastPairQuery.parse({ city, ...asked }));

const both = await forecast(["Cape Town", "Tokyo"]);

test("the reasons make of the average pair's odds those of Cape Town and Tokyo", () => {
  ForecastPairReply.parse(both);
  const odds = (p = Number.NaN): number => p / (1 - p);
  const told = both.reasons.reduce((all, { times }) => all * times, odds(both.meanPair));
  assertNear(told / odds(both.chance), 1, 1e-9);
  assert.deepEqual(both.reasons.map(({ of }) => of).toSorted(), [
    "activity",
    "countries",
    "distance",
    "partners",
    "sizes",
  ]);
});

test("ties, common partners and networks in common name claims that exist", async () => {
  const { activity, commonPartners, networks, countries } = both.facts;
  assert.ok(commonPartners.length > 0 && networks.length > 0);
  const first = [
    ...activity.map(({ ties }) => ties.because),
    ...commonPartners.map(({ because }) => because),
    ...networks.map(({ because }) => because),
  ].map(([id = ""]) => id);
  for (const id of first) assert.equal((await workbench.claim({ id })).claim.id, id);
  assert.equal(countries.ties.value === 0, countries.ties.because.length === 0);
});

test("a partner of both that one of them has had is told as one of now or before", () => {
  // Cape Town's tie with New York City ended in 2019; the model counts it, as it began.
  assert.ok(both.facts.commonPartners.some(({ city }) => city.name === "New York City"));
  const words = forecastPairText(both, pageOf({}, {})).replaceAll(/\s+/g, " ");
  assert.match(words, /in common, now or before: [^[]*New York City/);
  assert.match(words, /Cape Town has \d+ ties now or before/);
});

test("the forecast of two cities is that which the finder gives of the same two", async () => {
  const finder = await workbench.partners({ city: "Cape Town", limit: 200, diversity: 0 });
  const [first] = finder.candidates;
  assert.ok(first);
  const { chance = 0 } = await forecast(["Cape Town", first.city.id]);
  assertNear(chance / first.chance, 1, 1e-9);
});

test("forecasts of the past are held against what came, and the pair's chance is in its bin", () => {
  const { made, bin, bins, verdict } = both.reliability;
  assert.ok(made.length >= 3 && made.every(({ happened }) => happened > 20));
  assert.ok(bin && verdict && (both.chance ?? 0) >= bin.from && (both.chance ?? 0) < bin.to);
  for (const { lower, observed, upper } of bins) assert.ok(lower <= observed && observed <= upper);
});

test("of two that are partners already the claims are told, and no chance", async () => {
  const { ties } = await workbench.assessment({ city: "Cape Town" });
  const [line] = ties.lines.filter(({ inForce }) => inForce);
  assert.ok(line);
  const reply = await forecast(["Cape Town", line.partner.id]);
  assert.equal(reply.chance, undefined);
  assert.deepEqual(reply.reasons, []);
  assert.ok((reply.tied ?? []).length > 0);
});

test("a longer horizon makes a tie likelier; of a day long ago there is no forecast", async () => {
  const longer = await forecast(["Cape Town", "Tokyo"], { years: "10" });
  assert.ok((longer.chance ?? 0) > (both.chance ?? 1));
  assert.equal(longer.until, both.until + 5);
  await assert.rejects(
    forecast(["Cape Town", "Tokyo"], { asOf: "1850-01-01" }),
    (error) => error instanceof QuestionError && error.code === "no-forecast",
  );
  await assert.rejects(
    forecast(["Tokyo", "Tokyo"]),
    (error) => error instanceof QuestionError && error.code === "same-city",
  );
});
