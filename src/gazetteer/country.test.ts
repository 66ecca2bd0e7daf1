import assert from "node:assert/strict";
import { test } from "node:test";
import { countryOf } from "./country.ts";

const japan = {
  cca2: "JP",
  cca3: "JPN",
  name: { common: "Japan", official: "Japan", native: { jpn: { common: "日本", official: "日本" } } },
  altSpellings: ["JP", "Nippon", "Nihon"],
  translations: { deu: { common: "Japan", official: "Japan" }, fra: { common: "Japon", official: "Japon" } },
  latlng: [36, 138],
  area: 377_930,
};

test("a country's native and other English names are its own, those in other languages are not", () => {
  const { ownNames, otherNames } = countryOf(japan);
  assert.deepEqual(ownNames, ["Japan", "日本", "Nippon", "Nihon"]);
  assert.deepEqual(otherNames, ["Japon"]);
});

test("a country carries its codes, where it lies and how large it is", () => {
  const { code, code3, world, squareKilometres } = countryOf(japan);
  assert.deepEqual([code, code3, squareKilometres], ["JP", "JPN", 377_930]);
  assert.deepEqual(world, { region: "Asia", subregion: "Eastern Asia" });
});

test("what the list does not give is absent", () => {
  const { code3, latitude, squareKilometres } = countryOf({
    cca2: "ZZ",
    name: { common: "Nowhere", official: "Nowhere" },
    area: 0,
  });
  assert.deepEqual([code3, latitude, squareKilometres], [undefined, undefined, undefined]);
});
