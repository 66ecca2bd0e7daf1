/** The forecast that a city joins a network, on the bundled data. */
import assert from "node:assert/strict";
import { test } from "node:test";
import {
  ForecastMembershipQuery,
  ForecastMembershipReply,
} from "../src/contract/forecast-membership-question.ts";
import { workbenchOfTests } from "./bundled-workbench.ts";

const workbench = await workbenchOfTests();

const forecast = (city: string, network: string, years = "5"): Promise<ForecastMembershipReply> =>
  workbench.forecastMembership(ForecastMembershipQuery.parse({ city, network, years }));

test("where entries are dated there is a chance, the higher the longer one waits", async () => {
  const [five, ten] = await Promise.all([
    forecast("Riga", "UNESCO Creative Cities Network"),
    forecast("Riga", "UNESCO Creative Cities Network", "10"),
  ]);
  ForecastMembershipReply.parse(five);
  assert.ok((five.chance ?? 0) > 0 && (ten.chance ?? 0) > (five.chance ?? 1));
  assert.ok(five.entries.dated > 100);
});

test("where they are not, the reason is told, and no chance", async () => {
  const { chance, noForecast = "" } = await forecast("Riga", "C40");
  assert.equal(chance, undefined);
  assert.ok(noForecast.length > 10);
  const gone = await forecast("Riga", "100RC");
  assert.match(gone.noForecast ?? "", /ended/);
});

test("who is a member is told its claims", async () => {
  const { member = [], chance } = await forecast("Cape Town", "C40");
  assert.ok(member.length > 0);
  assert.equal(chance, undefined);
});

test("a chance comes with its reasons, and with how the same forecast did that was made the years before", async () => {
  const {
    chance = 0,
    baseRate = 0,
    reasons = [],
    past,
  } = await forecast("Riga", "UNESCO Creative Cities Network");
  assert.ok(baseRate > 0 && chance > 0);
  assert.ok(reasons.length > 0 && reasons.every(({ times }) => times > 0));
  assert.ok(past && past.came > 20 && past.expected > 0);
  assert.ok(past.networks.some(({ network }) => network === "net:uccn"));
  assert.ok((past.averagePrecision ?? 0) > (past.best.averagePrecision ?? 1), past.best.name);
});
