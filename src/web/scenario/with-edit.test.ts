import assert from "node:assert/strict";
import { test } from "node:test";
import { withEdit } from "./with-edit.ts";

test("an edit comes after those that are there, and the rest of the text stays", () => {
  const text = '{ "title": "x", "asOf": "2019-06-30", "edits": [{ "edit": "remove", "city": "Riga" }] }';
  assert.deepEqual(JSON.parse(withEdit(text, "cut", ["Lübeck", "Riga"]) ?? ""), {
    title: "x",
    asOf: "2019-06-30",
    edits: [
      { edit: "remove", city: "Riga" },
      { edit: "cut", between: ["Lübeck", "Riga"] },
    ],
  });
});

test("a text that is no object takes no edit, and is not lost", () => {
  for (const text of ["{", "[]", "null", '"x"']) assert.equal(withEdit(text, "dissolve", ["C40"]), undefined);
});
