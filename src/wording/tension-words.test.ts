import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { parse } from "csv-parse/sync";
import { TENSION_WORDS, tensionWords } from "./tension-words.ts";

test("a tension is called what the published list calls it", () => {
  const list = readFileSync(new URL("../../data/lists/conflict.csv", import.meta.url), "utf8");
  const rows: { id: string; label: string }[] = parse(list, { columns: true });
  assert.deepEqual(Object.fromEntries(rows.map(({ id, label }) => [id, label])), TENSION_WORDS);
});

test("a kind of tension that the list lacks is named as it stands", () => {
  assert.equal(tensionWords("compete"), "cooperation and competition are stated of the same parties");
  assert.equal(tensionWords("toString"), "toString");
});
