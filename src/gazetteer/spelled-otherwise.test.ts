import assert from "node:assert/strict";
import { test } from "node:test";
import { normaliseName } from "./normalise-name.ts";
import { romanised, soundsAlike } from "./spelled-otherwise.ts";

const one = (name: string, other: string) =>
  romanised(normaliseName(name)) === romanised(normaliseName(other));

test("a name is one in all the ways to write it in Latin letters", () => {
  assert.ok(one("Nizhniy Novgorod", "Nižnij Novgorod"));
  assert.ok(one("Umm Qais", "Umm Qays"));
  assert.ok(one("Pushkin", "Puschkin"));
});

test("names that differ in what is heard stay two", () => {
  assert.ok(!one("Jecheon", "Yecheon"));
  assert.ok(!one("Walburg", "Valburg"));
  assert.ok(!one("Venhuizen", "Veenhuizen"));
  assert.ok(!one("Rosendahl", "Rosenthal"));
});

test("regions sound alike in two languages but for the words that join their names", () => {
  assert.ok(soundsAlike("saona e loira", "saone et loire"));
  assert.ok(!soundsAlike("alta savoia", "savoie"));
});
