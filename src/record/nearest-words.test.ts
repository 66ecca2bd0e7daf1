import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { nearestWords } from "./nearest-words.ts";

test("a slip finds the word that was meant: a letter too few, too many, wrong, or two that changed places", () => {
  const cities = ["Riga", "Lübeck", "Tallinn", "Cape Town", "Reggio"];
  for (const slip of ["Rga", "Rigaa", "Ruga", "Rgia", "riga"])
    assert.equal(nearestWords(slip, cities)[0], "Riga", slip);
  assert.deepEqual(nearestWords("Capetwon", cities), ["Cape Town"]);
  assert.deepEqual(
    nearestWords("Tolelo", ["Toledo", "Toledo"]),
    ["Toledo"],
    "a name of two cities is told once",
  );
});

test("a wholly different word finds none, though it shares a pair of letters with many", () => {
  const measures = ["density", "transitivity", "reciprocity", "betweenness"];
  assert.deepEqual(nearestWords("entropy", measures), []);
  assert.deepEqual(nearestWords("colour", measures), []);
  assert.deepEqual(nearestWords("xyz", ["Riga"]), []);
});

test("a part of a longer name finds it, and a name with more around it finds the name", () => {
  const names = ["degree-assortativity", "harmonic-closeness", "degree"];
  assert.deepEqual(nearestWords("assortativity", names), ["degree-assortativity"]);
  assert.deepEqual(nearestWords("closeness", names), ["harmonic-closeness"]);
  assert.deepEqual(nearestWords("ea", names), [], "two letters are a part of too much");
  assert.deepEqual(nearestWords("degree", names), ["degree", "degree-assortativity"]);
});

test("a known word is near itself, and never more are named than asked for", () => {
  const words = fc.string({ minLength: 1, maxLength: 12 }).filter((word) => word.trim() !== "");
  fc.assert(
    fc.property(fc.uniqueArray(words, { minLength: 1, maxLength: 20 }), fc.nat(), (known, at) => {
      const word = known[at % known.length] ?? "";
      assert.ok(nearestWords(word, known, known.length).includes(word));
      assert.ok(nearestWords(word, known, 2).length <= 2);
    }),
  );
});
