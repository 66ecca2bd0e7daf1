import assert from "node:assert/strict";
import { test } from "node:test";
import { clearLead, NAME_ALONE, NAME_IN_PLACE } from "./clear-lead.ts";
import type { Place } from "./place.ts";

let last = 0;
function city(country: string, population?: number): Place {
  last += 1;
  const rest = population === undefined ? {} : { population };
  return {
    id: `gn:${last}`,
    level: "city",
    name: "Nome",
    country,
    countryName: country,
    within: [],
    ...rest,
  };
}

test("a place of 100,000 stands in the way of any other of its name, one below both bounds does not", () => {
  const [first, tenth] = [city("GB", 9_000_000), city("CA", 100_000)];
  assert.deepEqual(clearLead([tenth, first], [], NAME_ALONE), { first, rivals: [tenth] });
  assert.deepEqual(clearLead([first, city("US", 99_999)], [], NAME_ALONE)?.rivals, []);
});

test("so does one with a twentieth of the first's inhabitants", () => {
  const [first, twentieth] = [city("DE", 200_000), city("US", 10_000)];
  assert.deepEqual(clearLead([first, twentieth], [], NAME_ALONE)?.rivals, [twentieth]);
  assert.deepEqual(clearLead([first, city("US", 9_999)], [], NAME_ALONE)?.rivals, []);
});

test("a place of unknown population is no rival, unless nothing is known of the first either", () => {
  const [first, second] = [city("CN"), city("CN")];
  assert.deepEqual(clearLead([city("US", 600), second], [], NAME_ALONE)?.rivals, []);
  assert.deepEqual(clearLead([first, second], [], NAME_ALONE), { first, rivals: [second] });
});

test("within a country the larger is meant, unless the other is large too or half its size", () => {
  const [first, half, large] = [city("US", 127_000), city("US", 63_500), city("US", 100_000)];
  assert.deepEqual(clearLead([first, city("US", 25_000)], [], NAME_IN_PLACE)?.rivals, []);
  assert.deepEqual(clearLead([first, half], [], NAME_IN_PLACE)?.rivals, [half]);
  assert.deepEqual(clearLead([city("CN", 1_500_000), large], [], NAME_IN_PLACE)?.rivals, [large]);
  assert.deepEqual(clearLead([city("CN", 2_800_000), large], [], NAME_IN_PLACE)?.rivals, []);
});

test("another name counts only of the largest of all: Cologne is Köln", () => {
  const [cologneItaly, koln] = [city("IT", 7_000), city("DE", 960_000)];
  assert.deepEqual(clearLead([cologneItaly], [koln], NAME_ALONE), { first: koln, rivals: [] });
  const [valencia, smaller] = [city("VE", 1_600_000), city("ES", 800_000)];
  assert.deepEqual(clearLead([valencia], [smaller], NAME_ALONE), { first: valencia, rivals: [] });
});

test("Odessa is undecided between the city called so in English and the large town in Texas", () => {
  const [texas, ukraine] = [city("US", 119_000), city("UA", 1_015_000)];
  assert.deepEqual(clearLead([texas], [ukraine], NAME_ALONE), { first: ukraine, rivals: [texas] });
});

test("a country's own town of the name goes before a larger one once called so, and a village stands beside it", () => {
  const [manchester, richmond, milwaukie] = [city("US", 110_000), city("US", 226_000), city("US", 20_000)];
  assert.deepEqual(clearLead([manchester], [richmond], NAME_IN_PLACE), { first: manchester, rivals: [] });
  const milwaukee = city("US", 600_000);
  assert.deepEqual(clearLead([milwaukie], [milwaukee], NAME_ALONE), {
    first: milwaukee,
    rivals: [milwaukie],
  });
});
