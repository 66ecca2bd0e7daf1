import assert from "node:assert/strict";
import { test } from "node:test";
import { brokersOf } from "./brokers-of.ts";

const named = (id: string) => ({ id, name: id, type: "body" });
const seat = (id: string, ...acted: string[]) => ({ city: named(id), because: [`${id}/seat`], acted });

test("a city that acted on what it may carry stands before one that sits between more networks", () => {
  const brokers = brokersOf(
    {
      lines: [
        {
          theme: "climate",
          from: named("net:own"),
          to: named("net:food"),
          cities: [seat("Bern", "Bern/act"), seat("Riga")],
          reached: 3,
        },
        { theme: "water", from: named("net:port"), to: named("net:own"), cities: [seat("Riga")], reached: 1 },
      ],
      withoutThemes: [],
    },
    "net:own",
  );
  assert.deepEqual(
    brokers.map(({ city, networks, themes, openings, acted }) => [
      city.id,
      networks,
      themes,
      openings,
      acted,
    ]),
    [
      ["Bern", ["net:food"], ["climate"], 1, ["Bern/act"]],
      ["Riga", ["net:food", "net:port"], [], 2, []],
    ],
  );
});
