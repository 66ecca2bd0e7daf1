import assert from "node:assert/strict";
import { test } from "node:test";
import { pairText } from "../src/cli/compare/pair-text.ts";
import { pageOf } from "../src/cli/text/page.ts";
import { workbenchOfTests } from "./bundled-workbench.ts";

const asOf = "2026-11-23";

const workbench = await workbenchOfTests();

test("Cape Town and Tokyo have one letter in common, and both seek bids, investment and congresses; shared bodies alone are no evidence", async () => {
  const { cooperation, competition, sharedThemes } = await workbench.pair({
    city: ["Cape Town", "Tokyo"],
    asOf,
  });
  assert.deepEqual(
    [cooperation.acts.length, cooperation.ties.length, cooperation.backbone?.kept],
    [1, 0, false],
  );
  assert.ok(cooperation.bodies.some(({ body }) => body.id === "net:c40"));
  assert.deepEqual(
    competition.goods.filter(({ contested }) => contested).map(({ good }) => good),
    ["bids", "investment", "congresses"],
  );
  assert.ok(sharedThemes.includes("climate"));
});

test("affairs are counted in a market and not rows: Air Access is one, however many routes it reports", async () => {
  const { competition } = await workbench.pair({ city: ["Cape Town", "Tokyo"], asOf });
  const routes = competition.goods.find(({ good }) => good === "routes")?.cities[0];
  assert.ok(routes && routes.signs.length > 15 && routes.affairs < 8);
});

test("Bilbao, which lost to Cape Town, is named against it in one bid", async () => {
  const { competition, cooperation } = await workbench.pair({ city: ["Bilbao", "Cape Town"], asOf });
  assert.deepEqual(
    competition.named.flatMap(({ because }) => because),
    ["episodes:ep2-019"],
  );
  assert.equal(cooperation.acts.length, 0);
});

test("no page calls a named pair by a name, and what is not on file on either axis is no evidence", async () => {
  const page = pageOf({}, {});
  for (const city of [
    ["Cape Town", "Tokyo"],
    ["Cape Town", "Bilbao"],
    ["Visby", "Aachen"],
  ])
    assert.doesNotMatch(
      pairText(await workbench.pair({ city, asOf }), page),
      /\b(rivals?|all(y|ies)|friends|foes?)\b/i,
    );
  assert.match(
    pairText(await workbench.pair({ city: ["Visby", "Aachen"], asOf }), page),
    /No evidence on either axis/,
  );
});

test("every sign and every act names claims on file", async () => {
  const { cooperation, competition } = await workbench.pair({ city: ["Cape Town", "New York City"], asOf });
  const told = [...cooperation.acts, ...cooperation.ties, ...cooperation.lessons];
  const signs = competition.goods.flatMap(({ cities }) => cities.flatMap((city) => city.signs));
  assert.ok(told.length > 5 && signs.length > 5);
  for (const { because } of [...told, ...signs]) assert.ok(because.length > 0);
});

test("a city is not paired with itself", async () => {
  await assert.rejects(workbench.pair({ city: ["Tokyo", "gn:1850147"] }), /two different/);
});

test("Cape Town's field is of cities in its markets", async () => {
  const { field, goods } = await workbench.markets({ city: "Cape Town", limit: 5, asOf });
  assert.ok(field && field.total >= field.cities.length && field.cities.length === 5);
  const own = new Set(goods.map(({ good }) => good));
  for (const { goods: shared } of field.cities) assert.ok(shared.every((good) => own.has(good)));
});

test("the good is what the words name: Tokyo as a place for finance seeks no visitors, and a centre's are not its city's", async () => {
  const playersIn = async (good: "visitors" | "investment" | "congresses" | "bids"): Promise<string[]> =>
    (await workbench.markets({ good, limit: 50, asOf })).goods.flatMap(({ players }) =>
      players.map(({ city }) => city.name),
    );
  assert.deepEqual(await playersIn("visitors"), ["Cape Town"]);
  const seekers = await playersIn("investment");
  assert.ok(seekers.includes("Tokyo") && seekers.includes("Durban") && !seekers.includes("Guangzhou"));
  assert.ok((await playersIn("congresses")).includes("Beijing"));
});
