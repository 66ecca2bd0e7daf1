import assert from "node:assert/strict";
import { test } from "node:test";
import { abbreviates, leadingWord, withoutBaths, withoutJoined } from "./shortened-name.ts";

const words = (text: string) => text.split(" ");

test("words are short for those whose letters they have in order, from the first", () => {
  assert.ok(abbreviates(words("neumarkt i d opf"), words("neumarkt in der oberpfalz")));
  assert.ok(!abbreviates(words("neumarkt i d opf"), words("neumarkt am wallersee")));
  assert.ok(!abbreviates(words("celle"), words("celle")));
});

test("a shortened first word is written out", () => {
  assert.equal(leadingWord("Gr. Köris"), "Groß Köris");
  assert.equal(leadingWord("Sta. Cruz"), "Santa Cruz");
  assert.equal(leadingWord("Xy. Cruz"), "Xy. Cruz");
});

test("what a name is joined to is told from the name", () => {
  assert.deepEqual(withoutJoined("valence sur rhone"), { bare: "valence", beside: "rhone" });
  assert.equal(withoutJoined("valence"), undefined);
});

test("a spa may be listed without the word for it", () => {
  assert.equal(withoutBaths("bad kotzting"), "kotzting");
  assert.equal(withoutBaths("droitwich spa"), "droitwich");
  assert.equal(withoutBaths("baden"), undefined);
});
