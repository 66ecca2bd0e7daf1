import assert from "node:assert/strict";
import { test } from "node:test";
import { peopleInPartnerCities } from "./people-in-partner-cities.ts";

const people = new Map([
  ["region", 30],
  ["city", 14],
  ["ward", 1],
  ["port", 4],
]);
const holder = new Map([
  ["ward", "city"],
  ["city", "region"],
  ["harbour", "port"],
]);
const reachOf = (partners: readonly string[]): ReturnType<typeof peopleInPartnerCities.compute> =>
  peopleInPartnerCities.compute(
    partners,
    (partner) => people.get(partner),
    (polity) => holder.get(polity),
  );

test("a ward's people are counted once, with its city's", () => {
  assert.deepEqual(reachOf(["ward", "city", "port"]), {
    value: 18,
    counted: 2,
    notGiven: 0,
    nested: ["ward"],
  });
});

test("a ward lies in its region even where the city between them is no partner", () => {
  assert.deepEqual(reachOf(["ward", "region"]), { value: 30, counted: 1, notGiven: 0, nested: ["ward"] });
});

test("of two wards without their city as a partner, both count", () => {
  assert.deepEqual(reachOf(["ward", "port"])?.value, 5);
});

test("a ward counts for itself where its city's people are not on file", () => {
  const reach = peopleInPartnerCities.compute(
    ["ward", "city"],
    (partner) => (partner === "ward" ? 1 : undefined),
    (polity) => holder.get(polity),
  );
  assert.deepEqual(reach, { value: 1, counted: 1, notGiven: 1, nested: [] });
});

test("a harbour whose own people are not on file is counted with its city", () => {
  assert.deepEqual(reachOf(["harbour", "port"]), { value: 4, counted: 1, notGiven: 0, nested: ["harbour"] });
});

test("no number on file is no reach, and not 0 people", () => {
  assert.equal(reachOf(["Atlantis"]), undefined);
  assert.equal(reachOf([]), undefined);
});

test("two polities that lie in each other by mistake do not hang the count", () => {
  const reach = peopleInPartnerCities.compute(
    ["x", "z"],
    () => 1,
    (polity) => (polity === "x" ? "y" : "x"),
  );
  assert.equal(reach?.value, 1);
});
