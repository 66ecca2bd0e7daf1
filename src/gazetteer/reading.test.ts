import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { type Reading, readings } from "./reading.ts";

const told = ({ key, where, level, outside }: Reading) =>
  [key, where.join("+"), level, outside && `outside ${outside}`].filter(Boolean).join(" | ");
const read = (name: string) => readings(name).map((each) => each.map(told));

test("a name is read as it stands first, and then without where it lies", () => {
  assert.deepEqual(read("Halifax, West Yorkshire"), [
    ["halifax west yorkshire"],
    ["halifax | West Yorkshire"],
  ]);
});

test("what stands in brackets is where it lies, or another name of what stands outside", () => {
  assert.deepEqual(read("Dembno (Neudamm)"), [
    ["dembno neudamm"],
    ["dembno | Neudamm"],
    ["neudamm | outside dembno"],
  ]);
});

test("a word for what is named tells the level, before the name, after it and in brackets", () => {
  assert.deepEqual(read("Landkreis Celle").at(-1), ["celle | region"]);
  assert.deepEqual(read("Comune di Celle").at(-1), ["celle | city"]);
  assert.deepEqual(read("Celle (Kreis)")[1], ["celle | region"]);
});

test("either of two names is the name", () => {
  assert.deepEqual(read("Bozen/Bolzano"), [["bozen bolzano"], ["bozen", "bolzano"]]);
});

test("every text has readings, none of which is empty", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) =>
      readings(text).every((each) => each.length > 0 && each.every(({ key }) => key !== "")),
    ),
  );
});
