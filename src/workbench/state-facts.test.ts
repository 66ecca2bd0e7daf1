import assert from "node:assert/strict";
import { test } from "node:test";
import countries from "world-countries/countries.json" with { type: "json" };
import { ENTITY_TABLE } from "../formats/claim-table.ts";
import { readTable } from "../formats/read-table.ts";
import { bundledFolder, packageFiles } from "./data-folder.ts";
import { bundledBlocs } from "./state-blocs.ts";
import { stateFacts } from "./state-facts.ts";
import { stateTables } from "./state-tables.ts";

const on = (day: string) =>
  new Map(
    stateFacts({ blocs: bundledBlocs(bundledFolder(), day), asOf: day }).map((fact) => [fact.id, fact.of]),
  );
const today = on("2026-11-29");
const of = (id: string, one: string, other: string): number | undefined => today.get(id)?.(one, other);

test("every country with a city in the data has its languages, and every main language a family", () => {
  const { spoken, languages } = stateTables();
  const entities = readTable(ENTITY_TABLE, packageFiles(bundledFolder()).get("entities.csv") ?? "").values;
  const withCities = new Set(
    entities.flatMap((entity) =>
      entity.type === "polity" && entity.level === "city" ? (entity.country ?? []) : [],
    ),
  );
  assert.ok(withCities.size > 150);
  assert.deepEqual([...withCities.difference(new Set(spoken.keys()))], []);
  assert.deepEqual(
    [...spoken.values()].filter(({ main, official }) => !languages.has(main) || !official.includes(main)),
    [],
  );
});

test("every state of the tables is a country of ISO 3166-1, under a name the list of countries has", () => {
  const { spoken, colonial, allies } = stateTables();
  const names = new Map(countries.map(({ cca2, name }) => [cca2, name.common]));
  for (const { country, name } of [...spoken.values(), ...colonial]) assert.equal(names.get(country), name);
  for (const { power } of colonial) assert.ok(spoken.has(power), power);
  for (const { country } of allies) assert.ok(spoken.has(country), country);
  for (const { country, power } of colonial) assert.notEqual(country, power);
});

test("a treaty of mutual defence has two parties at least, and its ends come after its beginnings", () => {
  const { allies } = stateTables();
  for (const [treaty, parties] of Map.groupBy(allies, (ally) => ally.treaty))
    assert.ok(parties.length > 1, treaty);
  for (const { from, to } of allies) assert.ok(from === undefined || to === undefined || from < to);
});

test("what is known of two states does not depend on which is named first", () => {
  const states = ["ZA", "JP", "FR", "SN", "BR", "PT", "AO", "US", "AU", "NZ", "IN", "PK"];
  for (const one of states)
    for (const other of states)
      for (const [id, value] of today)
        assert.equal(value(one, other), value(other, one), `${id} ${one} ${other}`);
});

test("Senegal was a colony of France, Angola and Mozambique of one state; Brazil was free too early for that", () => {
  assert.equal(of("colony", "SN", "FR"), 1);
  assert.equal(of("colony", "SN", "GB"), 0);
  assert.equal(of("common-ruler", "AO", "MZ"), 1);
  assert.equal(of("common-ruler", "AO", "BR"), 0);
  assert.equal(of("language", "AO", "BR"), 1);
  assert.equal(of("language-family", "FR", "BR"), 1);
  assert.equal(of("language-family", "FR", "DE"), 0);
});

test("allies are those of the day: Mexico left the Rio treaty in 2004, Finland joined NATO in 2023", () => {
  assert.equal(of("alliance", "JP", "US"), 1);
  assert.equal(of("alliance", "JP", "KR"), 0);
  assert.equal(of("alliance", "NZ", "US"), 0);
  assert.equal(of("alliance", "MX", "US"), 0);
  assert.equal(on("1995-01-01").get("alliance")?.("MX", "US"), 1);
  assert.equal(of("alliance", "FI", "NO"), 1);
  assert.equal(on("2015-01-01").get("alliance")?.("FI", "NO"), 0);
});

test("a duty to consult makes no ally, a pledge to defend does, and no longer than it is in force", () => {
  assert.equal(of("alliance", "MY", "SG"), 0);
  assert.equal(of("alliance", "LR", "US"), 0);
  assert.equal(of("alliance", "MA", "SA"), 1);
  assert.equal(on("2011-01-01").get("alliance")?.("FR", "SN"), 1);
  assert.equal(of("alliance", "FR", "SN"), 0);
  assert.equal(on("2009-11-30").get("alliance")?.("AT", "IE"), 0);
  assert.equal(of("alliance", "AT", "IE"), 1);
  assert.equal(on("2024-01-01").get("alliance")?.("BF", "NG"), 1);
  assert.equal(of("alliance", "BF", "NG"), 0);
  assert.equal(on("1980-01-01").get("alliance")?.("PL", "RU"), 1);
  assert.equal(of("alliance", "PL", "RU"), 0);
});

test("a defence agreement of France with one state makes no ally of those it has with others", () => {
  assert.equal(on("2005-01-01").get("alliance")?.("CM", "GA"), 0);
});

test("of a state in no list nothing is known, and that is no 0", () => {
  for (const [id, value] of today) assert.ok(Number.isNaN(value("QQ", "FR")), id);
});
