import assert from "node:assert/strict";
import { test } from "node:test";
import { partnerCountries } from "./partner-countries.ts";
import { partnerRegions } from "./partner-regions.ts";

const country = new Map([
  ["Aachen", "DE"],
  ["Munich", "DE"],
  ["Nairobi", "KE"],
]);

test("two partners in one country are one country", () => {
  const reach = partnerCountries.compute(["Munich", "Aachen", "Nairobi"], (city) => country.get(city));
  assert.deepEqual(reach, { value: ["DE", "KE"], counted: 3, notGiven: 0 });
});

test("a partner listed twice is one partner", () => {
  const reach = partnerCountries.compute(["Aachen", "Aachen"], (city) => country.get(city));
  assert.deepEqual(reach, { value: ["DE"], counted: 1, notGiven: 0 });
});

test("a partner whose country is not on file is told, not guessed", () => {
  const reach = partnerCountries.compute(["Aachen", "Atlantis"], (city) => country.get(city));
  assert.deepEqual(reach, { value: ["DE"], counted: 1, notGiven: 1 });
});

test("no partner on file is no reach, and not a reach of 0", () => {
  assert.equal(
    partnerCountries.compute([], () => "DE"),
    undefined,
  );
  assert.equal(
    partnerRegions.compute(["Atlantis"], () => undefined),
    undefined,
  );
});
