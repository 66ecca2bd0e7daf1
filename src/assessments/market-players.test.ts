import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { claim } from "../../test/fixtures/claim.ts";
import { resolve } from "../ledger/resolve.ts";
import type { Entity } from "../record/entity.ts";
import type { Says } from "../record/says.ts";
import { type MarketAsked, type MarketPlayers, marketPlayers } from "./market-players.ts";
import { RIVAL_GOODS } from "./rival-goods.ts";

const CITIES = ["gn:1", "gn:2", "gn:3"] as const;
const entities = new Map<string, Entity>([
  ...CITIES.map((id) => [id, { type: "polity", id, level: "city", name: id, country: "LV" }] as const),
  ["iso:LV", { type: "polity", id: "iso:LV", level: "state", name: "Latvia", country: "LV" }],
]);

const seeks = (competitor: string, over: string): Says => ({ kind: "competition", competitor, over });
const players = (says: readonly Says[], asked: Partial<MarketAsked> = {}): MarketPlayers =>
  marketPlayers(
    resolve(
      says.map((each) => claim(each)),
      new Map(),
    ),
    entities,
    { limit: 10, ...asked },
  );

test("a market has its cities by affairs; a state and what is no rival good are in none", () => {
  const says = [
    seeks("gn:1", "investment"),
    seeks("gn:1", "foreign investment"),
    seeks("gn:2", "investment"),
    seeks("iso:LV", "investment"),
    seeks("gn:3", "a better climate"),
  ];
  const { goods } = players(says);
  assert.deepEqual(
    goods
      .filter(({ total }) => total > 0)
      .map(({ good, players: held }) => [good, held.map(({ city, affairs }) => [city.id, affairs])]),
    [
      [
        "investment",
        [
          ["gn:1", 2],
          ["gn:2", 1],
        ],
      ],
    ],
  );
});

test("a city's field is of its own markets, with overlap from both sides", () => {
  const says = [
    seeks("gn:1", "investment"),
    seeks("gn:2", "investment"),
    seeks("gn:2", "talent"),
    seeks("gn:3", "talent"),
  ];
  const { goods, field } = players(says, { city: "gn:1" });
  assert.deepEqual(
    goods.map(({ good }) => good),
    ["investment"],
  );
  assert.deepEqual(
    field?.cities.map(({ city, goods: shared, overlap }) => [city.id, shared, overlap]),
    [["gn:2", ["investment"], [0.5, 1]]],
  );
});

test("a limit shortens lists and not their totals", () => {
  const { goods } = players(
    CITIES.map((id) => seeks(id, "visitors")),
    { good: "visitors", limit: 2 },
  );
  assert.deepEqual(
    goods.map(({ good, total, players: held }) => [good, total, held.length]),
    [["visitors", 3, 2]],
  );
});

test("whoever is in a city's field has that city in its own, equally alike", () => {
  const words = ["investment", "talent", "tourists", "an airline", "a congress"];
  const any = fc.array(fc.tuple(fc.constantFrom(...CITIES), fc.constantFrom(...words)), { maxLength: 12 });
  fc.assert(
    fc.property(any, (held) => {
      const says = held.map(([city, over], at) => seeks(city, `${over} ${at}`));
      for (const city of CITIES)
        for (const { city: other, symmetric, goods } of players(says, { city }).field?.cities ?? []) {
          const back = players(says, { city: other.id }).field?.cities.find((each) => each.city.id === city);
          assert.ok(Math.abs((back?.symmetric ?? Number.NaN) - symmetric) < 1e-12);
          assert.deepEqual(back?.goods, goods);
          assert.ok(goods.every((good) => RIVAL_GOODS.includes(good)));
        }
    }),
  );
});
