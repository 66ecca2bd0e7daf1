import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { parse } from "csv-parse/sync";
import { readPackage } from "../src/formats/data-package.ts";
import { LISTS } from "../src/formats/list-table.ts";
import * as vocabulary from "../src/record/vocabulary.ts";
import { bundledFolder, packageFiles } from "../src/workbench/data-folder.ts";
import { codesUsed } from "./codes-used.ts";

const FOLDER = new URL("../data/lists/", import.meta.url);

type Row = Readonly<Record<string, string>>;

const rowsOf = (url: URL): Row[] => parse(readFileSync(url), { columns: true });
const listOf = (name: string): Row[] => rowsOf(new URL(`${name}.csv`, FOLDER));
const several = (cell: string | undefined): string[] => (cell ? cell.split("; ") : []);
const names = Object.keys(LISTS);
const codesOf = new Map<string, readonly string[] | undefined>(Object.entries(LISTS));

test("every list of the record is published, and no other", () => {
  const lists: readonly unknown[] = Object.values(LISTS);
  const constants = Object.values(vocabulary).filter((held) => !lists.includes(held));
  assert.deepEqual(constants, [], "constants without a list");
  const files = readdirSync(FOLDER).filter((file) => file.endsWith(".csv"));
  assert.deepEqual(files.toSorted(), names.map((name) => `${name}.csv`).toSorted());
});

test("a published list has the codes of the record in their order", () => {
  for (const [name, codes] of codesOf)
    if (codes)
      assert.deepEqual(
        listOf(name).map(({ id }) => id),
        codes,
        name,
      );
});

test("every code has a label, a rule and the list it comes from", () => {
  for (const name of names) {
    const rows = listOf(name);
    assert.ok(rows.length > 1, `${name} has codes`);
    assert.equal(new Set(rows.map(({ id }) => id)).size, rows.length, `${name} has no code twice`);
    for (const { id, label, rule, note } of rows) {
      assert.ok(label && rule, `${name} ${id}`);
      assert.match(note ?? "", /source: \S/, `${name} ${id}`);
    }
  }
});

test("a theme's goals are Sustainable Development Goals, and only the city's brand has none", () => {
  const themes = listOf("theme");
  for (const { id, sdg } of themes) {
    for (const goal of several(sdg)) assert.match(goal, /^([1-9]|1[0-7])$/, id);
  }
  assert.deepEqual(
    themes.filter(({ sdg }) => !sdg).map(({ id }) => id),
    ["brand"],
  );
});

test("the list of lists names every list once", () => {
  const text = readFileSync(new URL("README.md", FOLDER), "utf8");
  const rows = [...text.matchAll(/^\| ([a-z-]+) +\|.*\| (yes|no) +\| (yes|no).*\|$/gm)];
  const named = rows.map(([, name]) => name);
  assert.deepEqual(named.toSorted(), names.toSorted());
});

interface Code {
  list: string;
  code: string;
  examples: string[];
}

const codes: Code[] = names.flatMap((list) =>
  listOf(list).map(({ id = "", example }) => ({ list, code: id, examples: several(example) })),
);
const { claims, ...described } = readPackage(packageFiles(bundledFolder()));
const usedBy = codesUsed(described);
const used = new Map(claims.map((claim) => [claim.id, usedBy(claim)]));

test("an example of a code is a bundled claim that has the code, where claims have a field for it", () => {
  const given = codes.flatMap(({ list, code, examples }) => examples.map((claim) => ({ list, code, claim })));
  assert.ok(given.length > 200, "the lists were read");
  const strays = given.filter(({ list, code, claim }) => {
    const has = used.get(claim);
    return !has || (codesOf.get(list) && !has.has(`${list} ${code}`));
  });
  assert.deepEqual(strays, []);
});

test("a code that bundled claims use has an example", () => {
  const all = new Set([...used.values()].flatMap((each) => [...each]));
  const without = codes.filter(
    ({ list, code, examples }) => all.has(`${list} ${code}`) && examples.length === 0,
  );
  assert.deepEqual(without, []);
});
